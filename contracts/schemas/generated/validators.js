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
    validateConfig: () => validateConfig,
    validateWaivers: () => validateWaivers
  });
  var validateConfig = validate10;
  var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "group-counter-kit/config", "title": "What exists at a provider, for --config", "description": "Give an object.", "type": "object", "additionalProperties": false, "properties": { "sdkappid": { "description": "Give an integer from 1 to 4294967295.", "type": "integer", "minimum": 1, "maximum": 4294967295 }, "identifier": { "description": "Give a string.", "type": "string", "minLength": 1 }, "groups": { "description": "Give an array.", "type": "array", "items": { "description": "Give an object.", "type": "object", "additionalProperties": false, "required": ["GroupId"], "properties": { "GroupId": { "description": "Give a string of 1 to 48 bytes.", "type": "string", "minLength": 1, "maxLength": 48 }, "state": { "enum": ["a group with counters", "no group", "a dismissed group", "no permission", "an internal error"] }, "Type": { "enum": ["Private", "Public", "ChatRoom", "AVChatRoom", "Community"] }, "GroupCounter": { "description": "Give an array, empty if there are none.", "type": "array" } } } } } };
  var func2 = require_ucs2length().default;
  function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    ;
    let vErrors = null;
    let errors = 0;
    if (errors === 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "sdkappid" || key0 === "identifier" || key0 === "groups")) {
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
  var schema12 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "group-counter-kit/waivers", "title": "What is excused, for --waivers; the list may also be a file of its own", "description": 'Give an array of {"check", "finding"?, "reason", "issue"?, "until"}, or an object with it as "waivers".', "type": "object", "additionalProperties": false, "required": ["waivers"], "properties": { "waivers": { "description": 'Give an array of {"check", "finding"?, "reason", "issue"?, "until"}.', "type": "array", "items": { "description": "Give an object with check, reason and until.", "type": "object", "additionalProperties": false, "required": ["check", "reason", "until"], "properties": { "check": { "description": "Name the check that is waived; group-counter list prints them all.", "type": "string", "pattern": "\\S" }, "finding": { "description": "Give a finding code, or leave it out.", "type": "string", "pattern": "\\S" }, "reason": { "description": "Say why it is waived.", "type": "string", "pattern": "\\S" }, "issue": { "description": "Say where it is tracked, or leave it out.", "type": "string", "pattern": "\\S" }, "until": { "description": "Say until when, as YYYY-MM-DD (that day included, UTC).", "type": "string", "pattern": "\\S" } } } } } };
  var pattern0 = new RegExp("\\S", "u");
  function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    ;
    let vErrors = null;
    let errors = 0;
    if (errors === 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.waivers === void 0 && (missing0 = "waivers")) {
          validate11.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema12.required, parentSchema: schema12, data }];
          return false;
        } else {
          const _errs1 = errors;
          for (const key0 in data) {
            if (!(key0 === "waivers")) {
              validate11.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data }];
              return false;
              break;
            }
          }
          if (_errs1 === errors) {
            if (data.waivers !== void 0) {
              let data0 = data.waivers;
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
                        if (data1.check === void 0 && (missing1 = "check") || data1.reason === void 0 && (missing1 = "reason") || data1.until === void 0 && (missing1 = "until")) {
                          validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema12.properties.waivers.items.required, parentSchema: schema12.properties.waivers.items, data: data1 }];
                          return false;
                        } else {
                          const _errs6 = errors;
                          for (const key1 in data1) {
                            if (!(key1 === "check" || key1 === "finding" || key1 === "reason" || key1 === "issue" || key1 === "until")) {
                              validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0, schemaPath: "#/properties/waivers/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12.properties.waivers.items, data: data1 }];
                              return false;
                              break;
                            }
                          }
                          if (_errs6 === errors) {
                            if (data1.check !== void 0) {
                              let data2 = data1.check;
                              const _errs7 = errors;
                              if (errors === _errs7) {
                                if (typeof data2 === "string") {
                                  if (!pattern0.test(data2)) {
                                    validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0 + "/check", schemaPath: "#/properties/waivers/items/properties/check/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema12.properties.waivers.items.properties.check, data: data2 }];
                                    return false;
                                  }
                                } else {
                                  validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0 + "/check", schemaPath: "#/properties/waivers/items/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.waivers.items.properties.check.type, parentSchema: schema12.properties.waivers.items.properties.check, data: data2 }];
                                  return false;
                                }
                              }
                              var valid2 = _errs7 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data1.finding !== void 0) {
                                let data3 = data1.finding;
                                const _errs9 = errors;
                                if (errors === _errs9) {
                                  if (typeof data3 === "string") {
                                    if (!pattern0.test(data3)) {
                                      validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0 + "/finding", schemaPath: "#/properties/waivers/items/properties/finding/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema12.properties.waivers.items.properties.finding, data: data3 }];
                                      return false;
                                    }
                                  } else {
                                    validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0 + "/finding", schemaPath: "#/properties/waivers/items/properties/finding/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.waivers.items.properties.finding.type, parentSchema: schema12.properties.waivers.items.properties.finding, data: data3 }];
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
                                      if (!pattern0.test(data4)) {
                                        validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema12.properties.waivers.items.properties.reason, data: data4 }];
                                        return false;
                                      }
                                    } else {
                                      validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.waivers.items.properties.reason.type, parentSchema: schema12.properties.waivers.items.properties.reason, data: data4 }];
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
                                        if (!pattern0.test(data5)) {
                                          validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0 + "/issue", schemaPath: "#/properties/waivers/items/properties/issue/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema12.properties.waivers.items.properties.issue, data: data5 }];
                                          return false;
                                        }
                                      } else {
                                        validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0 + "/issue", schemaPath: "#/properties/waivers/items/properties/issue/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.waivers.items.properties.issue.type, parentSchema: schema12.properties.waivers.items.properties.issue, data: data5 }];
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
                                          if (!pattern0.test(data6)) {
                                            validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0 + "/until", schemaPath: "#/properties/waivers/items/properties/until/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"', schema: "\\S", parentSchema: schema12.properties.waivers.items.properties.until, data: data6 }];
                                            return false;
                                          }
                                        } else {
                                          validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0 + "/until", schemaPath: "#/properties/waivers/items/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.waivers.items.properties.until.type, parentSchema: schema12.properties.waivers.items.properties.until, data: data6 }];
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
                        validate11.errors = [{ instancePath: instancePath + "/waivers/" + i0, schemaPath: "#/properties/waivers/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.waivers.items.type, parentSchema: schema12.properties.waivers.items, data: data1 }];
                        return false;
                      }
                    }
                    var valid1 = _errs4 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate11.errors = [{ instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.waivers.type, parentSchema: schema12.properties.waivers, data: data0 }];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate11.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data }];
        return false;
      }
    }
    validate11.errors = vErrors;
    return errors === 0;
  }
  return __toCommonJS(stdin_exports);
})();

/** @type {{ (value: unknown): boolean, errors?: import('../misfit.ts').Misfit[] | null }} */
export const validateConfig = compiled.validateConfig;

/** @type {{ (value: unknown): boolean, errors?: import('../misfit.ts').Misfit[] | null }} */
export const validateWaivers = compiled.validateWaivers;
