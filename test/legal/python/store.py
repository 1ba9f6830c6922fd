"""What exists at the provider, in a database in memory."""

import sqlite3

SCHEMA = """
CREATE TABLE grp (id TEXT PRIMARY KEY, type TEXT NOT NULL, dismissed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE counter (grp TEXT, key TEXT, value INTEGER NOT NULL, PRIMARY KEY (grp, key));
CREATE TABLE mark (state TEXT, subject TEXT, PRIMARY KEY (state, subject));
"""

SUBJECTS = {
    "no permission": "GroupId",
    "an internal error": "GroupId",
    "a plan without group counters": "SDKAppID",
    "an exhausted call limit": "SDKAppID",
}


class Store:
    def __init__(self, groups):
        # One connection for all threads: the provider answers under a lock.
        self.db = sqlite3.connect(":memory:", check_same_thread=False)
        self.db.executescript(SCHEMA)
        for group in groups:
            self.put(group)
            if group.get("state", "a group with counters") != "a group with counters":
                self.set_state(group["state"], group, True)

    def put(self, group):
        self.forget(group["GroupId"])
        self.db.execute("INSERT INTO grp (id, type) VALUES (?, ?)", (group["GroupId"], group.get("Type", "Public")))
        for counter in group.get("GroupCounter", []):
            row = (group["GroupId"], counter["Key"], int(counter["Value"]))
            self.db.execute("INSERT INTO counter VALUES (?, ?, ?)", row)

    def forget(self, group):
        self.db.execute("DELETE FROM grp WHERE id = ?", (group,))
        self.db.execute("DELETE FROM counter WHERE grp = ?", (group,))
        for state in ("no permission", "an internal error"):
            self.db.execute("DELETE FROM mark WHERE state = ? AND subject = ?", (state, group))

    def has(self, state, subject):
        row = self.db.execute("SELECT 1 FROM mark WHERE state = ? AND subject = ?", (state, subject)).fetchone()
        return row is not None

    def find(self, group):
        """Type of a group and whether it was dismissed; None where there is none."""
        return self.db.execute("SELECT type, dismissed FROM grp WHERE id = ?", (group,)).fetchone()

    def counters(self, group, keys):
        sql, values = "SELECT key, value FROM counter WHERE grp = ?", [group]
        if keys:
            sql += f" AND key IN ({','.join('?' * len(keys))})"
            values += keys
        return [{"Key": key, "Value": value} for key, value in self.db.execute(sql, values)]

    def set_state(self, state, params, is_setup):
        """Makes a state, or undoes it; False where it cannot be made."""
        if not state:
            return True
        if state in SUBJECTS:
            row = (state, str(params[SUBJECTS[state]]))
            change = "INSERT OR IGNORE INTO mark VALUES (?, ?)"
            self.db.execute(change if is_setup else "DELETE FROM mark WHERE state = ? AND subject = ?", row)
            return True
        if state not in ("a group with counters", "no group", "a dismissed group"):
            return False
        self.forget(params["GroupId"])
        if is_setup and state == "a group with counters":
            self.put(params)
        if is_setup and state == "a dismissed group":
            self.db.execute("INSERT INTO grp VALUES (?, 'Public', 1)", (params["GroupId"],))
        return True
