-- What each account reaches: the path range of every live grant it may use. A grant without `project` holds for all.
CREATE VIEW actor_scope AS
SELECT g.account AS actor, g.capability AS capability, g.project AS project, g.from_at AS from_at,
       g.until_at AS until_at, p.lo AS lo, p.hi AS hi
FROM access_grant g
JOIN unit_path p ON p.unit = g.unit
WHERE g.revoked_at IS NULL AND g.purpose = 'use';
