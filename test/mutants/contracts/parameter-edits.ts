import type { ContractEdit, Parts } from './edit.ts';

const parameter = (more: object) => ({
  name: 'fields',
  in: 'query',
  schema: { type: 'array', items: { type: 'string' } },
  ...more,
});
const has =
  (more: object) =>
  ({ operation }: Parts): void => {
    operation.parameters.push(parameter(more));
  };
const turn =
  (more: object) =>
  ({ operation }: Parts): void => {
    operation.parameters.splice(-1, 1, parameter(more));
  };
const filter = {
  name: 'filter',
  schema: { type: 'object', properties: { key: { type: 'string' }, least: { type: 'integer' } } },
};
/** Edits of a parameter that the contract has beside its own. */
export const PARAMETER_EDITS: readonly ContractEdit[] = [
  {
    id: 'an object as members of its own in the query',
    before: has({ ...filter }),
    edit: turn({ ...filter, style: 'deepObject' }),
    breaks: { clients: 'contract.parameter.narrowed', providers: 'contract.parameter.widened' },
  },
  {
    id: 'a list with pipes',
    before: has({}),
    edit: turn({ style: 'pipeDelimited' }),
    breaks: { clients: 'contract.parameter.narrowed', providers: 'contract.parameter.widened' },
  },
  {
    id: 'a list in one text',
    before: has({ required: true }),
    edit: turn({ required: true, explode: false }),
    breaks: { clients: 'contract.parameter.narrowed', providers: 'contract.parameter.widened' },
  },
  {
    id: 'an object as JSON',
    before: has({ ...filter, in: 'header' }),
    edit: turn({
      name: 'filter',
      in: 'header',
      schema: undefined,
      content: { 'application/json': { schema: filter.schema } },
    }),
    breaks: { clients: 'contract.parameter.narrowed', providers: 'contract.parameter.widened' },
  },
  {
    id: 'other elements of a list in the query',
    before: has({}),
    edit: turn({ schema: { type: 'array', items: { type: 'string', maxLength: 3 } } }),
    breaks: { clients: 'contract.parameter.narrowed' },
  },
  {
    id: 'the style of what is neither a list nor an object',
    before: has({ schema: { type: 'string' } }),
    edit: turn({ schema: { type: 'string' }, explode: false }),
    breaks: {},
  },
  {
    id: 'one more value of a parameter',
    before: has({ schema: { enum: ['a', 'b'] } }),
    edit: turn({ schema: { enum: ['a', 'b', 'c'] } }),
    breaks: { providers: 'contract.parameter.widened' },
  },
  {
    id: 'another default of a parameter',
    before: has({ schema: { type: 'string', default: 'a' } }),
    edit: turn({ schema: { type: 'string', default: 'b' } }),
    breaks: { announced: 'contract.annotation.changed' },
  },
  {
    id: 'a header that is to be sent',
    edit: has({ name: 'X-Request-Id', in: 'header', required: true, schema: { type: 'string' } }),
    breaks: { clients: 'contract.parameter.narrowed' },
  },
];
