/** The group that a load asks for where there is a state endpoint to make it, and the counters that it then has. */
export const LOAD_GROUP = {
  GroupId: 'kit-load',
  GroupCounter: [
    { Key: 'like', Value: 5 },
    { Key: 'unlike', Value: 1 },
  ],
} as const;
