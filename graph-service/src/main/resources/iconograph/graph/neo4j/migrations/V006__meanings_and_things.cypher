// What posts say, and what things on regions look like.
CREATE CONSTRAINT meaning_id IF NOT EXISTS FOR (m:Meaning) REQUIRE m.id IS UNIQUE;
CREATE VECTOR INDEX post_meaning IF NOT EXISTS FOR (m:Meaning) ON (m.vector)
  OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}};
CREATE VECTOR INDEX look_thing IF NOT EXISTS FOR (l:Look) ON (l.thing)
  OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}};
// A look stays as long as a post brings it. Which ones did was not noted before: all that tell of the region may have.
MATCH (look:Look)<-[:LOOKS]-(:Region)<-[:SHOWN_IN|RELATES_TO]-(:Mention)-[:IN]->(p:Post)
CALL (look, p) { MERGE (p)-[:BRINGS]->(look) } IN TRANSACTIONS OF 5000 ROWS;
