// Generated from contracts/schemas/*.schema.json by `npm run generate`. Do not edit.
"use strict";
var compiled = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function __require() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // node_modules/ajv/dist/runtime/ucs2length.js
  var require_ucs2length = __commonJS({
    "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      function ucs2length(str) {
        const len = str.length;
        let length = 0;
        let pos = 0;
        let value;
        while (pos < len) {
          length++;
          value = str.charCodeAt(pos++);
          if (value >= 55296 && value <= 56319 && pos < len) {
            value = str.charCodeAt(pos);
            if ((value & 64512) === 56320)
              pos++;
          }
        }
        return length;
      }
      exports.default = ucs2length;
      ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
    }
  });

  // <stdin>
  var stdin_exports = {};
  __export(stdin_exports, {
    validateAccepted: () => validateAccepted,
    validateConfig: () => validateConfig,
    validateWaivers: () => validateWaivers
  });
  var validateConfig = validate10;
  var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "urn:group-counter-kit:config:1", "title": "What exists at a provider, for --config", "description": "Give an object.", "type": "object", "additionalProperties": false, "properties": { "sdkappid": { "description": "Give an integer from 1 to 4294967295.", "type": "integer", "minimum": 1, "maximum": 4294967295 }, "identifier": { "description": "Give a string.", "type": "string", "minLength": 1 }, "groups": { "description": "Give an array.", "type": "array", "items": { "description": "Give an object.", "type": "object", "additionalProperties": false, "required": ["GroupId"], "properties": { "GroupId": { "description": "Give a string of 1 to 48 bytes.", "type": "string", "minLength": 1, "maxLength": 48 }, "state": { "enum": ["a group with counters", "no group", "a dismissed group", "no permission", "an internal error"] }, "Type": { "enum": ["Private", "Public", "ChatRoom", "AVChatRoom", "Community"] }, "GroupCounter": { "description": "Give an array, empty if there are none.", "type": "array" } } } }, "seeded": { "description": "Leave it as seed wrote it, or leave it out.", "type": "object", "additionalProperties": false, "required": ["baseUrl", "run", "groups"], "properties": { "baseUrl": { "description": "Give the URL that seed was given.", "type": "string" }, "run": { "description": "Give what seed wrote: letters and digits.", "type": "string", "pattern": "^[a-z0-9]{1,12}$" }, "groups": { "description": "Give an array.", "type": "array", "items": { "description": "Give an object.", "type": "object", "additionalProperties": false, "required": ["name", "GroupId", "step"], "properties": { "name": { "description": "Give what seed wrote.", "type": "string" }, "GroupId": { "description": "Give what seed wrote.", "type": "string", "minLength": 1, "maxLength": 48 }, "step": { "enum": ["asked", "made", "ready", "found"] } } } } } }, "$schema": { "description": "Name the schema of this file, for an editor, or leave it out.", "type": "string" } } };
  var func2 = require_ucs2length().default;
  var pattern0 = new RegExp("^[a-z0-9]{1,12}$", "u");
  function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    ;
    let vErrors = null;
    let errors = 0;
    if (errors === 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "sdkappid" || key0 === "identifier" || key0 === "groups" || key0 === "seeded" || key0 === "$schema")) {
            validate10.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.sdkappid !== void 0) {
            let data0 = data.sdkappid;
            const _errs2 = errors;
            if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
              validate10.errors = [{ instancePath: instancePath + "/sdkappid", schemaPath: "#/properties/sdkappid/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.sdkappid.type, parentSchema: schema11.properties.sdkappid, data: data0 }];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number" && isFinite(data0)) {
                if (data0 > 4294967295 || isNaN(data0)) {
                  validate10.errors = [{ instancePath: instancePath + "/sdkappid", schemaPath: "#/properties/sdkappid/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, message: "must be <= 4294967295", schema: 4294967295, parentSchema: schema11.properties.sdkappid, data: data0 }];
                  return false;
                } else {
                  if (data0 < 1 || isNaN(data0)) {
                    validate10.errors = [{ instancePath: instancePath + "/sdkappid", schemaPath: "#/properties/sdkappid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.sdkappid, data: data0 }];
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.identifier !== void 0) {
              let data1 = data.identifier;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (typeof data1 === "string") {
                  if (func2(data1) < 1) {
                    validate10.errors = [{ instancePath: instancePath + "/identifier", schemaPath: "#/properties/identifier/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.identifier, data: data1 }];
                    return false;
                  }
                } else {
                  validate10.errors = [{ instancePath: instancePath + "/identifier", schemaPath: "#/properties/identifier/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.identifier.type, parentSchema: schema11.properties.identifier, data: data1 }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.groups !== void 0) {
                let data2 = data.groups;
                const _errs6 = errors;
                if (errors === _errs6) {
                  if (Array.isArray(data2)) {
                    var valid1 = true;
                    const len0 = data2.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let data3 = data2[i0];
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                          let missing0;
                          if (data3.GroupId === void 0 && (missing0 = "GroupId")) {
                            validate10.errors = [{ instancePath: instancePath + "/groups/" + i0, schemaPath: "#/properties/groups/items/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema11.properties.groups.items.required, parentSchema: schema11.properties.groups.items, data: data3 }];
                            return false;
                          } else {
                            const _errs10 = errors;
                            for (const key1 in data3) {
                              if (!(key1 === "GroupId" || key1 === "state" || key1 === "Type" || key1 === "GroupCounter")) {
                                validate10.errors = [{ instancePath: instancePath + "/groups/" + i0, schemaPath: "#/properties/groups/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.groups.items, data: data3 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs10 === errors) {
                              if (data3.GroupId !== void 0) {
                                let data4 = data3.GroupId;
                                const _errs11 = errors;
                                if (errors === _errs11) {
                                  if (typeof data4 === "string") {
                                    if (func2(data4) > 48) {
                                      validate10.errors = [{ instancePath: instancePath + "/groups/" + i0 + "/GroupId", schemaPath: "#/properties/groups/items/properties/GroupId/maxLength", keyword: "maxLength", params: { limit: 48 }, message: "must NOT have more than 48 characters", schema: 48, parentSchema: schema11.properties.groups.items.properties.GroupId, data: data4 }];
                                      return false;
                                    } else {
                                      if (func2(data4) < 1) {
                                        validate10.errors = [{ instancePath: instancePath + "/groups/" + i0 + "/GroupId", schemaPath: "#/properties/groups/items/properties/GroupId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.groups.items.properties.GroupId, data: data4 }];
                                        return false;
                                      }
                                    }
                                  } else {
                                    validate10.errors = [{ instancePath: instancePath + "/groups/" + i0 + "/GroupId", schemaPath: "#/properties/groups/items/properties/GroupId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.groups.items.properties.GroupId.type, parentSchema: schema11.properties.groups.items.properties.GroupId, data: data4 }];
                                    return false;
                                  }
                                }
                                var valid2 = _errs11 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data3.state !== void 0) {
                                  let data5 = data3.state;
                                  const _errs13 = errors;
                                  if (!(data5 === "a group with counters" || data5 === "no group" || data5 === "a dismissed group" || data5 === "no permission" || data5 === "an internal error")) {
                                    validate10.errors = [{ instancePath: instancePath + "/groups/" + i0 + "/state", schemaPath: "#/properties/groups/items/properties/state/enum", keyword: "enum", params: { allowedValues: schema11.properties.groups.items.properties.state.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.groups.items.properties.state.enum, parentSchema: schema11.properties.groups.items.properties.state, data: data5 }];
                                    return false;
                                  }
                                  var valid2 = _errs13 === errors;
                                } else {
                                  var valid2 = true;
                                }
                                if (valid2) {
                                  if (data3.Type !== void 0) {
                                    let data6 = data3.Type;
                                    const _errs14 = errors;
                                    if (!(data6 === "Private" || data6 === "Public" || data6 === "ChatRoom" || data6 === "AVChatRoom" || data6 === "Community")) {
                                      validate10.errors = [{ instancePath: instancePath + "/groups/" + i0 + "/Type", schemaPath: "#/properties/groups/items/properties/Type/enum", keyword: "enum", params: { allowedValues: schema11.properties.groups.items.properties.Type.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.groups.items.properties.Type.enum, parentSchema: schema11.properties.groups.items.properties.Type, data: data6 }];
                                      return false;
                                    }
                                    var valid2 = _errs14 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data3.GroupCounter !== void 0) {
                                      let data7 = data3.GroupCounter;
                                      const _errs15 = errors;
                                      if (!Array.isArray(data7)) {
                                        validate10.errors = [{ instancePath: instancePath + "/groups/" + i0 + "/GroupCounter", schemaPath: "#/properties/groups/items/properties/GroupCounter/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.groups.items.properties.GroupCounter.type, parentSchema: schema11.properties.groups.items.properties.GroupCounter, data: data7 }];
                                        return false;
                                      }
                                      var valid2 = _errs15 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate10.errors = [{ instancePath: instancePath + "/groups/" + i0, schemaPath: "#/properties/groups/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.groups.items.type, parentSchema: schema11.properties.groups.items, data: data3 }];
                          return false;
                        }
                      }
                      var valid1 = _errs8 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate10.errors = [{ instancePath: instancePath + "/groups", schemaPath: "#/properties/groups/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.groups.type, parentSchema: schema11.properties.groups, data: data2 }];
                    return false;
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.seeded !== void 0) {
                  let data8 = data.seeded;
                  const _errs17 = errors;
                  if (errors === _errs17) {
                    if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                      let missing1;
                      if (data8.baseUrl === void 0 && (missing1 = "baseUrl") || data8.run === void 0 && (missing1 = "run") || data8.groups === void 0 && (missing1 = "groups")) {
                        validate10.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema11.properties.seeded.required, parentSchema: schema11.properties.seeded, data: data8 }];
                        return false;
                      } else {
                        const _errs19 = errors;
                        for (const key2 in data8) {
                          if (!(key2 === "baseUrl" || key2 === "run" || key2 === "groups")) {
                            validate10.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.seeded, data: data8 }];
                            return false;
                            break;
                          }
                        }
                        if (_errs19 === errors) {
                          if (data8.baseUrl !== void 0) {
                            let data9 = data8.baseUrl;
                            const _errs20 = errors;
                            if (typeof data9 !== "string") {
                              validate10.errors = [{ instancePath: instancePath + "/seeded/baseUrl", schemaPath: "#/properties/seeded/properties/baseUrl/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.seeded.properties.baseUrl.type, parentSchema: schema11.properties.seeded.properties.baseUrl, data: data9 }];
                              return false;
                            }
                            var valid3 = _errs20 === errors;
                          } else {
                            var valid3 = true;
                          }
                          if (valid3) {
                            if (data8.run !== void 0) {
                              let data10 = data8.run;
                              const _errs22 = errors;
                              if (errors === _errs22) {
                                if (typeof data10 === "string") {
                                  if (!pattern0.test(data10)) {
                                    validate10.errors = [{ instancePath: instancePath + "/seeded/run", schemaPath: "#/properties/seeded/properties/run/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]{1,12}$" }, message: 'must match pattern "^[a-z0-9]{1,12}$"', schema: "^[a-z0-9]{1,12}$", parentSchema: schema11.properties.seeded.properties.run, data: data10 }];
                                    return false;
                                  }
                                } else {
                                  validate10.errors = [{ instancePath: instancePath + "/seeded/run", schemaPath: "#/properties/seeded/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.seeded.properties.run.type, parentSchema: schema11.properties.seeded.properties.run, data: data10 }];
                                  return false;
                                }
                              }
                              var valid3 = _errs22 === errors;
                            } else {
                              var valid3 = true;
                            }
                            if (valid3) {
                              if (data8.groups !== void 0) {
                                let data11 = data8.groups;
                                const _errs24 = errors;
                                if (errors === _errs24) {
                                  if (Array.isArray(data11)) {
                                    var valid4 = true;
                                    const len1 = data11.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      let data12 = data11[i1];
                                      const _errs26 = errors;
                                      if (errors === _errs26) {
                                        if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                          let missing2;
                                          if (data12.name === void 0 && (missing2 = "name") || data12.GroupId === void 0 && (missing2 = "GroupId") || data12.step === void 0 && (missing2 = "step")) {
                                            validate10.errors = [{ instancePath: instancePath + "/seeded/groups/" + i1, schemaPath: "#/properties/seeded/properties/groups/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema11.properties.seeded.properties.groups.items.required, parentSchema: schema11.properties.seeded.properties.groups.items, data: data12 }];
                                            return false;
                                          } else {
                                            const _errs28 = errors;
                                            for (const key3 in data12) {
                                              if (!(key3 === "name" || key3 === "GroupId" || key3 === "step")) {
                                                validate10.errors = [{ instancePath: instancePath + "/seeded/groups/" + i1, schemaPath: "#/properties/seeded/properties/groups/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.seeded.properties.groups.items, data: data12 }];
                                                return false;
                                                break;
                                              }
                                            }
                                            if (_errs28 === errors) {
                                              if (data12.name !== void 0) {
                                                let data13 = data12.name;
                                                const _errs29 = errors;
                                                if (typeof data13 !== "string") {
                                                  validate10.errors = [{ instancePath: instancePath + "/seeded/groups/" + i1 + "/name", schemaPath: "#/properties/seeded/properties/groups/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.seeded.properties.groups.items.properties.name.type, parentSchema: schema11.properties.seeded.properties.groups.items.properties.name, data: data13 }];
                                                  return false;
                                                }
                                                var valid5 = _errs29 === errors;
                                              } else {
                                                var valid5 = true;
                                              }
                                              if (valid5) {
                                                if (data12.GroupId !== void 0) {
                                                  let data14 = data12.GroupId;
                                                  const _errs31 = errors;
                                                  if (errors === _errs31) {
                                                    if (typeof data14 === "string") {
                                                      if (func2(data14) > 48) {
                                                        validate10.errors = [{ instancePath: instancePath + "/seeded/groups/" + i1 + "/GroupId", schemaPath: "#/properties/seeded/properties/groups/items/properties/GroupId/maxLength", keyword: "maxLength", params: { limit: 48 }, message: "must NOT have more than 48 characters", schema: 48, parentSchema: schema11.properties.seeded.properties.groups.items.properties.GroupId, data: data14 }];
                                                        return false;
                                                      } else {
                                                        if (func2(data14) < 1) {
                                                          validate10.errors = [{ instancePath: instancePath + "/seeded/groups/" + i1 + "/GroupId", schemaPath: "#/properties/seeded/properties/groups/items/properties/GroupId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema11.properties.seeded.properties.groups.items.properties.GroupId, data: data14 }];
                                                          return false;
                                                        }
                                                      }
                                                    } else {
                                                      validate10.errors = [{ instancePath: instancePath + "/seeded/groups/" + i1 + "/GroupId", schemaPath: "#/properties/seeded/properties/groups/items/properties/GroupId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.seeded.properties.groups.items.properties.GroupId.type, parentSchema: schema11.properties.seeded.properties.groups.items.properties.GroupId, data: data14 }];
                                                      return false;
                                                    }
                                                  }
                                                  var valid5 = _errs31 === errors;
                                                } else {
                                                  var valid5 = true;
                                                }
                                                if (valid5) {
                                                  if (data12.step !== void 0) {
                                                    let data15 = data12.step;
                                                    const _errs33 = errors;
                                                    if (!(data15 === "asked" || data15 === "made" || data15 === "ready" || data15 === "found")) {
                                                      validate10.errors = [{ instancePath: instancePath + "/seeded/groups/" + i1 + "/step", schemaPath: "#/properties/seeded/properties/groups/items/properties/step/enum", keyword: "enum", params: { allowedValues: schema11.properties.seeded.properties.groups.items.properties.step.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.seeded.properties.groups.items.properties.step.enum, parentSchema: schema11.properties.seeded.properties.groups.items.properties.step, data: data15 }];
                                                      return false;
                                                    }
                                                    var valid5 = _errs33 === errors;
                                                  } else {
                                                    var valid5 = true;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        } else {
                                          validate10.errors = [{ instancePath: instancePath + "/seeded/groups/" + i1, schemaPath: "#/properties/seeded/properties/groups/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.seeded.properties.groups.items.type, parentSchema: schema11.properties.seeded.properties.groups.items, data: data12 }];
                                          return false;
                                        }
                                      }
                                      var valid4 = _errs26 === errors;
                                      if (!valid4) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate10.errors = [{ instancePath: instancePath + "/seeded/groups", schemaPath: "#/properties/seeded/properties/groups/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.seeded.properties.groups.type, parentSchema: schema11.properties.seeded.properties.groups, data: data11 }];
                                    return false;
                                  }
                                }
                                var valid3 = _errs24 === errors;
                              } else {
                                var valid3 = true;
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate10.errors = [{ instancePath: instancePath + "/seeded", schemaPath: "#/properties/seeded/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.seeded.type, parentSchema: schema11.properties.seeded, data: data8 }];
                      return false;
                    }
                  }
                  var valid0 = _errs17 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.$schema !== void 0) {
                    let data16 = data.$schema;
                    const _errs34 = errors;
                    if (typeof data16 !== "string") {
                      validate10.errors = [{ instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.$schema.type, parentSchema: schema11.properties.$schema, data: data16 }];
                      return false;
                    }
                    var valid0 = _errs34 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      } else {
        validate10.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data }];
        return false;
      }
    }
    validate10.errors = vErrors;
    return errors === 0;
  }
  var validateWaivers = validate11;
  var schema12 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "urn:group-counter-kit:waivers:1", "title": "What is excused, for --waivers: a list, or an object that holds it", "description": 'Give an array of {"check", "finding"?, "reason", "issue"?, "until"}, or an object with it as "waivers".', "type": ["object", "array"], "items": { "$ref": "#/definitions/waiver" }, "additionalProperties": false, "required": ["waivers"], "properties": { "waivers": { "description": 'Give an array of {"check", "finding"?, "reason", "issue"?, "until"}.', "type": "array", "items": { "$ref": "#/definitions/waiver" } }, "$schema": { "description": "Name the schema of this file, for an editor, or leave it out.", "type": "string" } }, "definitions": { "waiver": { "description": "Give an object with check, reason and until.", "type": "object", "additionalProperties": false, "required": ["check", "reason", "until"], "properties": { "check": { "description": "Name the check that is waived; the command `list` prints them all.", "type": "string", "pattern": "\\S" }, "finding": { "description": "Give a finding code, or leave it out.", "type": "string", "pattern": "\\S" }, "reason": { "description": "Say why it is waived.", "type": "string", "pattern": "\\S" }, "issue": { "description": "Say where it is tracked, or leave it out.", "type": "string", "pattern": "\\S" }, "until": { "description": "Say until when, as YYYY-MM-DD (that day included, UTC).", "type": "string", "pattern": "\\S" } } } } };
  var schema13 = { "description": "Give an object with check, reason and until.", "type": "object", "additionalProperties": false, "required": ["check", "reason", "until"], "properties": { "check": { "description": "Name the check that is waived; the command `list` prints them all.", "type": "string", "pattern": "\\S" }, "finding": { "description": "Give a finding code, or leave it out.", "type": "string", "pattern": "\\S" }, "reason": { "description": "Say why it is waived.", "type": "string", "pattern": "\\S" }, "issue": { "description": "Say where it is tracked, or leave it out.", "type": "string", "pattern": "\\S" }, "until": { "description": "Say until when, as YYYY-MM-DD (that day included, UTC).", "type": "string", "pattern": "\\S" } } };
  var pattern1 = new RegExp("\\S", "u");
  function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    ;
    let vErrors = null;
    let errors = 0;
    if (!data || typeof data != "object") {
      validate11.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema12.type }, message: "must be object,array", schema: schema12.type, parentSchema: schema12, data }];
      return false;
    }
    if (errors === 0) {
      if (Array.isArray(data)) {
        var valid0 = true;
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0];
          const _errs1 = errors;
          const _errs2 = errors;
          if (errors === _errs2) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              let missing0;
              if (data0.check === void 0 && (missing0 = "check") || data0.reason === void 0 && (missing0 = "reason") || data0.until === void 0 && (missing0 = "until")) {
                validate11.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/waiver/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema13.required, parentSchema: schema13, data: data0 }];
                return false;
              } else {
                const _errs4 = errors;
                for (const key0 in data0) {
                  if (!(key0 === "check" || key0 === "finding" || key0 === "reason" || key0 === "issue" || key0 === "until")) {
                    validate11.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 }];
                    return false;
                    break;
                  }
                }
                if (_errs4 === errors) {
                  if (data0.check !== void 0) {
                    let data1 = data0.check;
                    const _errs5 = errors;
                    if (errors === _errs5) {
                      if (typeof data1 === "string") {
                        if (!pattern1.test(data1)) {
                          validate11.errors = [{ instancePath: instancePath + "/" + i0 + "/check", schemaPath: "#/definitions/waiver/properties/check/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema13.properties.check, data: data1 }];
                          return false;
                        }
                      } else {
                        validate11.errors = [{ instancePath: instancePath + "/" + i0 + "/check", schemaPath: "#/definitions/waiver/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.check.type, parentSchema: schema13.properties.check, data: data1 }];
                        return false;
                      }
                    }
                    var valid2 = _errs5 === errors;
                  } else {
                    var valid2 = true;
                  }
                  if (valid2) {
                    if (data0.finding !== void 0) {
                      let data2 = data0.finding;
                      const _errs7 = errors;
                      if (errors === _errs7) {
                        if (typeof data2 === "string") {
                          if (!pattern1.test(data2)) {
                            validate11.errors = [{ instancePath: instancePath + "/" + i0 + "/finding", schemaPath: "#/definitions/waiver/properties/finding/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema13.properties.finding, data: data2 }];
                            return false;
                          }
                        } else {
                          validate11.errors = [{ instancePath: instancePath + "/" + i0 + "/finding", schemaPath: "#/definitions/waiver/properties/finding/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.finding.type, parentSchema: schema13.properties.finding, data: data2 }];
                          return false;
                        }
                      }
                      var valid2 = _errs7 === errors;
                    } else {
                      var valid2 = true;
                    }
                    if (valid2) {
                      if (data0.reason !== void 0) {
                        let data3 = data0.reason;
                        const _errs9 = errors;
                        if (errors === _errs9) {
                          if (typeof data3 === "string") {
                            if (!pattern1.test(data3)) {
                              validate11.errors = [{ instancePath: instancePath + "/" + i0 + "/reason", schemaPath: "#/definitions/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema13.properties.reason, data: data3 }];
                              return false;
                            }
                          } else {
                            validate11.errors = [{ instancePath: instancePath + "/" + i0 + "/reason", schemaPath: "#/definitions/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.reason.type, parentSchema: schema13.properties.reason, data: data3 }];
                            return false;
                          }
                        }
                        var valid2 = _errs9 === errors;
                      } else {
                        var valid2 = true;
                      }
                      if (valid2) {
                        if (data0.issue !== void 0) {
                          let data4 = data0.issue;
                          const _errs11 = errors;
                          if (errors === _errs11) {
                            if (typeof data4 === "string") {
                              if (!pattern1.test(data4)) {
                                validate11.errors = [{ instancePath: instancePath + "/" + i0 + "/issue", schemaPath: "#/definitions/waiver/properties/issue/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema13.properties.issue, data: data4 }];
                                return false;
                              }
                            } else {
                              validate11.errors = [{ instancePath: instancePath + "/" + i0 + "/issue", schemaPath: "#/definitions/waiver/properties/issue/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.issue.type, parentSchema: schema13.properties.issue, data: data4 }];
                              return false;
                            }
                          }
                          var valid2 = _errs11 === errors;
                        } else {
                          var valid2 = true;
                        }
                        if (valid2) {
                          if (data0.until !== void 0) {
                            let data5 = data0.until;
                            const _errs13 = errors;
                            if (errors === _errs13) {
                              if (typeof data5 === "string") {
                                if (!pattern1.test(data5)) {
                                  validate11.errors = [{ instancePath: instancePath + "/" + i0 + "/until", schemaPath: "#/definitions/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema13.properties.until, data: data5 }];
                                  return false;
                                }
                              } else {
                                validate11.errors = [{ instancePath: instancePath + "/" + i0 + "/until", schemaPath: "#/definitions/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.until.type, parentSchema: schema13.properties.until, data: data5 }];
                                return false;
                              }
                            }
                            var valid2 = _errs13 === errors;
                          } else {
                            var valid2 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            } else {
              validate11.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/waiver/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data: data0 }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
          if (!valid0) {
            break;
          }
        }
      }
      if (errors === 0) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing1;
          if (data.waivers === void 0 && (missing1 = "waivers")) {
            validate11.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema12.required, parentSchema: schema12, data }];
            return false;
          } else {
            const _errs15 = errors;
            for (const key1 in data) {
              if (!(key1 === "waivers" || key1 === "$schema")) {
                validate11.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data }];
                return false;
                break;
              }
            }
            if (_errs15 === errors) {
              if (data.waivers !== void 0) {
                let data6 = data.waivers;
                const _errs16 = errors;
                if (errors === _errs16) {
                  if (Array.isArray(data6)) {
                    var valid4 = true;
                    const len1 = data6.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      let data7 = data6[i1];
                      const _errs18 = errors;
                      const _errs19 = errors;
                      if (errors === _errs19) {
                        if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                          let missing2;
                          if (data7.check === void 0 && (missing2 = "check") || data7.reason === void 0 && (missing2 = "reason") || data7.until === void 0 && (missing2 = "until")) {
                            validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1, schemaPath: "#/definitions/waiver/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema13.required, parentSchema: schema13, data: data7 }];
                            return false;
                          } else {
                            const _errs21 = errors;
                            for (const key2 in data7) {
                              if (!(key2 === "check" || key2 === "finding" || key2 === "reason" || key2 === "issue" || key2 === "until")) {
                                validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1, schemaPath: "#/definitions/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data7 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs21 === errors) {
                              if (data7.check !== void 0) {
                                let data8 = data7.check;
                                const _errs22 = errors;
                                if (errors === _errs22) {
                                  if (typeof data8 === "string") {
                                    if (!pattern1.test(data8)) {
                                      validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1 + "/check", schemaPath: "#/definitions/waiver/properties/check/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema13.properties.check, data: data8 }];
                                      return false;
                                    }
                                  } else {
                                    validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1 + "/check", schemaPath: "#/definitions/waiver/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.check.type, parentSchema: schema13.properties.check, data: data8 }];
                                    return false;
                                  }
                                }
                                var valid6 = _errs22 === errors;
                              } else {
                                var valid6 = true;
                              }
                              if (valid6) {
                                if (data7.finding !== void 0) {
                                  let data9 = data7.finding;
                                  const _errs24 = errors;
                                  if (errors === _errs24) {
                                    if (typeof data9 === "string") {
                                      if (!pattern1.test(data9)) {
                                        validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1 + "/finding", schemaPath: "#/definitions/waiver/properties/finding/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema13.properties.finding, data: data9 }];
                                        return false;
                                      }
                                    } else {
                                      validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1 + "/finding", schemaPath: "#/definitions/waiver/properties/finding/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.finding.type, parentSchema: schema13.properties.finding, data: data9 }];
                                      return false;
                                    }
                                  }
                                  var valid6 = _errs24 === errors;
                                } else {
                                  var valid6 = true;
                                }
                                if (valid6) {
                                  if (data7.reason !== void 0) {
                                    let data10 = data7.reason;
                                    const _errs26 = errors;
                                    if (errors === _errs26) {
                                      if (typeof data10 === "string") {
                                        if (!pattern1.test(data10)) {
                                          validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1 + "/reason", schemaPath: "#/definitions/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema13.properties.reason, data: data10 }];
                                          return false;
                                        }
                                      } else {
                                        validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1 + "/reason", schemaPath: "#/definitions/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.reason.type, parentSchema: schema13.properties.reason, data: data10 }];
                                        return false;
                                      }
                                    }
                                    var valid6 = _errs26 === errors;
                                  } else {
                                    var valid6 = true;
                                  }
                                  if (valid6) {
                                    if (data7.issue !== void 0) {
                                      let data11 = data7.issue;
                                      const _errs28 = errors;
                                      if (errors === _errs28) {
                                        if (typeof data11 === "string") {
                                          if (!pattern1.test(data11)) {
                                            validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1 + "/issue", schemaPath: "#/definitions/waiver/properties/issue/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema13.properties.issue, data: data11 }];
                                            return false;
                                          }
                                        } else {
                                          validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1 + "/issue", schemaPath: "#/definitions/waiver/properties/issue/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.issue.type, parentSchema: schema13.properties.issue, data: data11 }];
                                          return false;
                                        }
                                      }
                                      var valid6 = _errs28 === errors;
                                    } else {
                                      var valid6 = true;
                                    }
                                    if (valid6) {
                                      if (data7.until !== void 0) {
                                        let data12 = data7.until;
                                        const _errs30 = errors;
                                        if (errors === _errs30) {
                                          if (typeof data12 === "string") {
                                            if (!pattern1.test(data12)) {
                                              validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1 + "/until", schemaPath: "#/definitions/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema13.properties.until, data: data12 }];
                                              return false;
                                            }
                                          } else {
                                            validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1 + "/until", schemaPath: "#/definitions/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.until.type, parentSchema: schema13.properties.until, data: data12 }];
                                            return false;
                                          }
                                        }
                                        var valid6 = _errs30 === errors;
                                      } else {
                                        var valid6 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate11.errors = [{ instancePath: instancePath + "/waivers/" + i1, schemaPath: "#/definitions/waiver/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data: data7 }];
                          return false;
                        }
                      }
                      var valid4 = _errs18 === errors;
                      if (!valid4) {
                        break;
                      }
                    }
                  } else {
                    validate11.errors = [{ instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.waivers.type, parentSchema: schema12.properties.waivers, data: data6 }];
                    return false;
                  }
                }
                var valid3 = _errs16 === errors;
              } else {
                var valid3 = true;
              }
              if (valid3) {
                if (data.$schema !== void 0) {
                  let data13 = data.$schema;
                  const _errs32 = errors;
                  if (typeof data13 !== "string") {
                    validate11.errors = [{ instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.$schema.type, parentSchema: schema12.properties.$schema, data: data13 }];
                    return false;
                  }
                  var valid3 = _errs32 === errors;
                } else {
                  var valid3 = true;
                }
              }
            }
          }
        }
      }
    }
    validate11.errors = vErrors;
    return errors === 0;
  }
  var validateAccepted = validate12;
  var schema15 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "urn:group-counter-kit:accepted:1", "title": "Changes of the contract that were decided on, for --accept", "description": 'Give an object that holds the list as "accepted".', "type": "object", "additionalProperties": false, "required": ["accepted"], "properties": { "accepted": { "description": 'Give an array of {"change", "path", "reason", "issue"?, "until"?}.', "type": "array", "items": { "description": "Give an object with change, path and reason.", "type": "object", "additionalProperties": false, "required": ["change", "path", "reason"], "properties": { "change": { "description": "Give the finding code of the change.", "type": "string", "pattern": "\\S" }, "path": { "description": "Give the place of the finding, a JSON pointer; * is any text.", "type": "string", "pattern": "\\S" }, "reason": { "description": "Say why it was decided.", "type": "string", "pattern": "\\S" }, "issue": { "description": "Say where it is tracked, or leave it out.", "type": "string", "pattern": "\\S" }, "until": { "description": "Say until when, as YYYY-MM-DD (that day included, UTC), or leave it out.", "type": "string", "pattern": "\\S" } } } }, "$schema": { "description": "Name the schema of this file, for an editor, or leave it out.", "type": "string" } } };
  function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    ;
    let vErrors = null;
    let errors = 0;
    if (errors === 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.accepted === void 0 && (missing0 = "accepted")) {
          validate12.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema15.required, parentSchema: schema15, data }];
          return false;
        } else {
          const _errs1 = errors;
          for (const key0 in data) {
            if (!(key0 === "accepted" || key0 === "$schema")) {
              validate12.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema15, data }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.accepted !== void 0) {
              let data0 = data.accepted;
              const _errs2 = errors;
              if (errors === _errs2) {
                if (Array.isArray(data0)) {
                  var valid1 = true;
                  const len0 = data0.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data1 = data0[i0];
                    const _errs4 = errors;
                    if (errors === _errs4) {
                      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                        let missing1;
                        if (data1.change === void 0 && (missing1 = "change") || data1.path === void 0 && (missing1 = "path") || data1.reason === void 0 && (missing1 = "reason")) {
                          validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0, schemaPath: "#/properties/accepted/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema15.properties.accepted.items.required, parentSchema: schema15.properties.accepted.items, data: data1 }];
                          return false;
                        } else {
                          const _errs6 = errors;
                          for (const key1 in data1) {
                            if (!(key1 === "change" || key1 === "path" || key1 === "reason" || key1 === "issue" || key1 === "until")) {
                              validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0, schemaPath: "#/properties/accepted/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema15.properties.accepted.items, data: data1 }];
                              return false;
                              break;
                            }
                          }
                          if (_errs6 === errors) {
                            if (data1.change !== void 0) {
                              let data2 = data1.change;
                              const _errs7 = errors;
                              if (errors === _errs7) {
                                if (typeof data2 === "string") {
                                  if (!pattern1.test(data2)) {
                                    validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0 + "/change", schemaPath: "#/properties/accepted/items/properties/change/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema15.properties.accepted.items.properties.change, data: data2 }];
                                    return false;
                                  }
                                } else {
                                  validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0 + "/change", schemaPath: "#/properties/accepted/items/properties/change/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.properties.accepted.items.properties.change.type, parentSchema: schema15.properties.accepted.items.properties.change, data: data2 }];
                                  return false;
                                }
                              }
                              var valid2 = _errs7 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data1.path !== void 0) {
                                let data3 = data1.path;
                                const _errs9 = errors;
                                if (errors === _errs9) {
                                  if (typeof data3 === "string") {
                                    if (!pattern1.test(data3)) {
                                      validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0 + "/path", schemaPath: "#/properties/accepted/items/properties/path/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema15.properties.accepted.items.properties.path, data: data3 }];
                                      return false;
                                    }
                                  } else {
                                    validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0 + "/path", schemaPath: "#/properties/accepted/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.properties.accepted.items.properties.path.type, parentSchema: schema15.properties.accepted.items.properties.path, data: data3 }];
                                    return false;
                                  }
                                }
                                var valid2 = _errs9 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data1.reason !== void 0) {
                                  let data4 = data1.reason;
                                  const _errs11 = errors;
                                  if (errors === _errs11) {
                                    if (typeof data4 === "string") {
                                      if (!pattern1.test(data4)) {
                                        validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0 + "/reason", schemaPath: "#/properties/accepted/items/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema15.properties.accepted.items.properties.reason, data: data4 }];
                                        return false;
                                      }
                                    } else {
                                      validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0 + "/reason", schemaPath: "#/properties/accepted/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.properties.accepted.items.properties.reason.type, parentSchema: schema15.properties.accepted.items.properties.reason, data: data4 }];
                                      return false;
                                    }
                                  }
                                  var valid2 = _errs11 === errors;
                                } else {
                                  var valid2 = true;
                                }
                                if (valid2) {
                                  if (data1.issue !== void 0) {
                                    let data5 = data1.issue;
                                    const _errs13 = errors;
                                    if (errors === _errs13) {
                                      if (typeof data5 === "string") {
                                        if (!pattern1.test(data5)) {
                                          validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0 + "/issue", schemaPath: "#/properties/accepted/items/properties/issue/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema15.properties.accepted.items.properties.issue, data: data5 }];
                                          return false;
                                        }
                                      } else {
                                        validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0 + "/issue", schemaPath: "#/properties/accepted/items/properties/issue/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.properties.accepted.items.properties.issue.type, parentSchema: schema15.properties.accepted.items.properties.issue, data: data5 }];
                                        return false;
                                      }
                                    }
                                    var valid2 = _errs13 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data1.until !== void 0) {
                                      let data6 = data1.until;
                                      const _errs15 = errors;
                                      if (errors === _errs15) {
                                        if (typeof data6 === "string") {
                                          if (!pattern1.test(data6)) {
                                            validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0 + "/until", schemaPath: "#/properties/accepted/items/properties/until/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema15.properties.accepted.items.properties.until, data: data6 }];
                                            return false;
                                          }
                                        } else {
                                          validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0 + "/until", schemaPath: "#/properties/accepted/items/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.properties.accepted.items.properties.until.type, parentSchema: schema15.properties.accepted.items.properties.until, data: data6 }];
                                          return false;
                                        }
                                      }
                                      var valid2 = _errs15 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate12.errors = [{ instancePath: instancePath + "/accepted/" + i0, schemaPath: "#/properties/accepted/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema15.properties.accepted.items.type, parentSchema: schema15.properties.accepted.items, data: data1 }];
                        return false;
                      }
                    }
                    var valid1 = _errs4 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate12.errors = [{ instancePath: instancePath + "/accepted", schemaPath: "#/properties/accepted/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema15.properties.accepted.type, parentSchema: schema15.properties.accepted, data: data0 }];
                  return false;
                }
              }
              var valid0 = _errs2 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.$schema !== void 0) {
                let data7 = data.$schema;
                const _errs17 = errors;
                if (typeof data7 !== "string") {
                  validate12.errors = [{ instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema15.properties.$schema.type, parentSchema: schema15.properties.$schema, data: data7 }];
                  return false;
                }
                var valid0 = _errs17 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      } else {
        validate12.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema15.type, parentSchema: schema15, data }];
        return false;
      }
    }
    validate12.errors = vErrors;
    return errors === 0;
  }
  return __toCommonJS(stdin_exports);
})();

/** @type {{ (value: unknown): boolean, errors?: import('../misfit.ts').Misfit[] | null }} */
export const validateConfig = compiled.validateConfig;

/** @type {{ (value: unknown): boolean, errors?: import('../misfit.ts').Misfit[] | null }} */
export const validateWaivers = compiled.validateWaivers;

/** @type {{ (value: unknown): boolean, errors?: import('../misfit.ts').Misfit[] | null }} */
export const validateAccepted = compiled.validateAccepted;
