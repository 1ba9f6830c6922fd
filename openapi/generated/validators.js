// Generated from openapi/get-group-counter.yaml by `npm run generate`. Do not edit.
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
    validateRequest: () => validateRequest,
    validateResponse: () => validateResponse
  });
  var validateRequest = validate11;
  var func2 = require_ucs2length().default;
  function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    if (errors === 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.GroupId === void 0 && (missing0 = "GroupId")) {
          validate11.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
          return false;
        } else {
          if (data.GroupId !== void 0) {
            let data0 = data.GroupId;
            const _errs1 = errors;
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (func2(data0) > 48) {
                  validate11.errors = [{ instancePath: instancePath + "/GroupId", schemaPath: "#/properties/GroupId/maxLength", keyword: "maxLength", params: { limit: 48 }, message: "must NOT have more than 48 characters" }];
                  return false;
                } else {
                  if (func2(data0) < 1) {
                    validate11.errors = [{ instancePath: instancePath + "/GroupId", schemaPath: "#/properties/GroupId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  }
                }
              } else {
                validate11.errors = [{ instancePath: instancePath + "/GroupId", schemaPath: "#/properties/GroupId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs1 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.GroupCounterKeys !== void 0) {
              let data1 = data.GroupCounterKeys;
              const _errs3 = errors;
              if (errors === _errs3) {
                if (Array.isArray(data1)) {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs5 = errors;
                    if (typeof data1[i0] !== "string") {
                      validate11.errors = [{ instancePath: instancePath + "/GroupCounterKeys/" + i0, schemaPath: "#/properties/GroupCounterKeys/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid1 = _errs5 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate11.errors = [{ instancePath: instancePath + "/GroupCounterKeys", schemaPath: "#/properties/GroupCounterKeys/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      } else {
        validate11.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
        return false;
      }
    }
    validate11.errors = vErrors;
    return errors === 0;
  }
  var validateResponse = validate12;
  function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    if (errors === 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.ActionStatus === void 0 && (missing0 = "ActionStatus") || data.ErrorCode === void 0 && (missing0 = "ErrorCode")) {
          validate13.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
          return false;
        } else {
          if (data.ActionStatus !== void 0) {
            let data0 = data.ActionStatus;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate13.errors = [{ instancePath: instancePath + "/ActionStatus", schemaPath: "#/properties/ActionStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("OK" !== data0) {
              validate13.errors = [{ instancePath: instancePath + "/ActionStatus", schemaPath: "#/properties/ActionStatus/const", keyword: "const", params: { allowedValue: "OK" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.ErrorCode !== void 0) {
              let data1 = data.ErrorCode;
              const _errs4 = errors;
              if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
                validate13.errors = [{ instancePath: instancePath + "/ErrorCode", schemaPath: "#/properties/ErrorCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
              if (0 !== data1) {
                validate13.errors = [{ instancePath: instancePath + "/ErrorCode", schemaPath: "#/properties/ErrorCode/const", keyword: "const", params: { allowedValue: 0 }, message: "must be equal to constant" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.ErrorInfo !== void 0) {
                const _errs6 = errors;
                if (typeof data.ErrorInfo !== "string") {
                  validate13.errors = [{ instancePath: instancePath + "/ErrorInfo", schemaPath: "#/properties/ErrorInfo/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.GroupCounter !== void 0) {
                  let data3 = data.GroupCounter;
                  const _errs8 = errors;
                  if (errors === _errs8) {
                    if (Array.isArray(data3)) {
                      var valid1 = true;
                      const len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        const _errs10 = errors;
                        const _errs11 = errors;
                        if (errors === _errs11) {
                          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                            let missing1;
                            if (data4.Key === void 0 && (missing1 = "Key") || data4.Value === void 0 && (missing1 = "Value")) {
                              validate13.errors = [{ instancePath: instancePath + "/GroupCounter/" + i0, schemaPath: "#/components/schemas/GroupCounterItem/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                              return false;
                            } else {
                              if (data4.Key !== void 0) {
                                const _errs14 = errors;
                                if (typeof data4.Key !== "string") {
                                  validate13.errors = [{ instancePath: instancePath + "/GroupCounter/" + i0 + "/Key", schemaPath: "#/components/schemas/GroupCounterItem/properties/Key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid3 = _errs14 === errors;
                              } else {
                                var valid3 = true;
                              }
                              if (valid3) {
                                if (data4.Value !== void 0) {
                                  let data6 = data4.Value;
                                  const _errs16 = errors;
                                  if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                                    validate13.errors = [{ instancePath: instancePath + "/GroupCounter/" + i0 + "/Value", schemaPath: "#/components/schemas/GroupCounterItem/properties/Value/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                    return false;
                                  }
                                  var valid3 = _errs16 === errors;
                                } else {
                                  var valid3 = true;
                                }
                              }
                            }
                          } else {
                            validate13.errors = [{ instancePath: instancePath + "/GroupCounter/" + i0, schemaPath: "#/components/schemas/GroupCounterItem/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                        }
                        var valid1 = _errs10 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate13.errors = [{ instancePath: instancePath + "/GroupCounter", schemaPath: "#/properties/GroupCounter/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      } else {
        validate13.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
        return false;
      }
    }
    validate13.errors = vErrors;
    return errors === 0;
  }
  function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
    let vErrors = null;
    let errors = 0;
    if (errors === 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.ActionStatus === void 0 && (missing0 = "ActionStatus")) {
          validate12.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
          return false;
        } else {
          const tag0 = data.ActionStatus;
          if (typeof tag0 == "string") {
            if (tag0 === "OK") {
              if (!validate13(data, { instancePath, parentData, parentDataProperty, rootData })) {
                vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
                errors = vErrors.length;
              }
            } else if (tag0 === "FAIL") {
              const _errs4 = errors;
              if (errors === _errs4) {
                if (data && typeof data == "object" && !Array.isArray(data)) {
                  let missing1;
                  if (data.ActionStatus === void 0 && (missing1 = "ActionStatus") || data.ErrorCode === void 0 && (missing1 = "ErrorCode") || data.ErrorInfo === void 0 && (missing1 = "ErrorInfo")) {
                    validate12.errors = [{ instancePath, schemaPath: "#/components/schemas/FailResponse/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                    return false;
                  } else {
                    if (data.ActionStatus !== void 0) {
                      let data0 = data.ActionStatus;
                      const _errs7 = errors;
                      if (typeof data0 !== "string") {
                        validate12.errors = [{ instancePath: instancePath + "/ActionStatus", schemaPath: "#/components/schemas/FailResponse/properties/ActionStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if ("FAIL" !== data0) {
                        validate12.errors = [{ instancePath: instancePath + "/ActionStatus", schemaPath: "#/components/schemas/FailResponse/properties/ActionStatus/const", keyword: "const", params: { allowedValue: "FAIL" }, message: "must be equal to constant" }];
                        return false;
                      }
                      var valid4 = _errs7 === errors;
                    } else {
                      var valid4 = true;
                    }
                    if (valid4) {
                      if (data.ErrorCode !== void 0) {
                        let data1 = data.ErrorCode;
                        const _errs9 = errors;
                        if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
                          validate12.errors = [{ instancePath: instancePath + "/ErrorCode", schemaPath: "#/components/schemas/FailResponse/properties/ErrorCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                          return false;
                        }
                        if (errors === _errs9) {
                          if (typeof data1 == "number" && isFinite(data1)) {
                            if (data1 < 1 || isNaN(data1)) {
                              validate12.errors = [{ instancePath: instancePath + "/ErrorCode", schemaPath: "#/components/schemas/FailResponse/properties/ErrorCode/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                              return false;
                            }
                          }
                        }
                        var valid4 = _errs9 === errors;
                      } else {
                        var valid4 = true;
                      }
                      if (valid4) {
                        if (data.ErrorInfo !== void 0) {
                          const _errs11 = errors;
                          if (typeof data.ErrorInfo !== "string") {
                            validate12.errors = [{ instancePath: instancePath + "/ErrorInfo", schemaPath: "#/components/schemas/FailResponse/properties/ErrorInfo/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid4 = _errs11 === errors;
                        } else {
                          var valid4 = true;
                        }
                      }
                    }
                  }
                } else {
                  validate12.errors = [{ instancePath, schemaPath: "#/components/schemas/FailResponse/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
            } else {
              validate12.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "ActionStatus", tagValue: tag0 }, message: 'value of tag "ActionStatus" must be in oneOf' }];
              return false;
            }
          } else {
            validate12.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "ActionStatus", tagValue: tag0 }, message: 'tag "ActionStatus" must be string' }];
            return false;
          }
        }
      } else {
        validate12.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
        return false;
      }
    }
    validate12.errors = vErrors;
    return errors === 0;
  }
  return __toCommonJS(stdin_exports);
})();

/**
 * A reason why a value does not fit the schema, which is drawn from [page]; in the words of ajv.
 * @typedef {object} ValidationError
 * @property {string} instancePath JSON pointer to the place in the value.
 * @property {string} schemaPath Place in the schema.
 * @property {string} keyword What of JSON Schema is not met.
 * @property {Record<string, unknown>} params What the keyword asks for.
 * @property {string} [message] A sentence for people.
 */

/**
 * Whether a value, the parsed body of a request, is one of this operation [page]; it narrows the type. Never throws.
 * Reasons against the value of the last call are in `errors`, as a rule the first alone. Lengths are counted in
 * characters, while the limits of the API are bytes [create][update].
 * @type {{ (value: unknown): value is import('./types.ts').GetGroupCounterRequest, errors?: ValidationError[] | null }}
 */
export const validateRequest = compiled.validateRequest;

/**
 * Whether a value, the parsed body of an answer, is one of this operation, OK or FAIL [page]; it narrows the type.
 * Never throws. Reasons against the value of the last call are in `errors`, as a rule the first alone. Of an int64 it
 * sees what JSON.parse left of it [update].
 * @type {{ (value: unknown): value is import('./types.ts').GetGroupCounterResponse, errors?: ValidationError[] | null }}
 */
export const validateResponse = compiled.validateResponse;
