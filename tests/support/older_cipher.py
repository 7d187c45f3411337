"""Files as the program wrote them before its cipher took two blocks at a time: AEGIS-256."""

import apsw


def opened(path, key, variant="aegis-256"):
    """A file under that variant, with a log that stays when it is closed, as after a crash."""
    connection = apsw.Connection(str(path))
    connection.pragma("cipher", "aegis")
    connection.pragma("algorithm", variant)
    connection.pragma("hexkey", f"raw:{key.hex()}".encode().hex())
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    return connection


def put_back(path, key, *changes):
    """Write a closed file anew as it was then; what is changed afterwards stands in its log only."""
    past = path.with_name(path.name + ".past")
    today, older = opened(path, key, "aegis-256x2"), opened(past, key)
    with older.backup("main", today, "main") as copy:
        copy.step()
    today.close()
    older.close()
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
        past.with_name(past.name + end).unlink(missing_ok=True)
    past.replace(path)
    if changes:
        older = opened(path, key)
        older.pragma("journal_mode", "wal")
        for change in changes:
            older.execute(*change)
        older.close()
