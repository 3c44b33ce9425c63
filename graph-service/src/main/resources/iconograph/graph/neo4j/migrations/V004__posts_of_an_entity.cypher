// Where a post stands among those that mention an entity, `Q42|2026-03-01T12:00…/id`: read backwards for newest first.
CREATE INDEX mentions_place IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.place);
MATCH (p:Post)-[r:MENTIONS]->(e:Entity) WHERE r.place IS NULL
CALL (p, r, e) { SET r.place = e.id + '|' + p.place } IN TRANSACTIONS OF 5000 ROWS;
