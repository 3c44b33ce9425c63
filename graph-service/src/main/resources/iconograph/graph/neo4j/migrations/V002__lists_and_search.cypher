// `place` is where a node stands in its list: posts newest first (read it backwards), entities by number of posts.
CREATE INDEX post_place IF NOT EXISTS FOR (p:Post) ON (p.place);
CREATE INDEX entity_place IF NOT EXISTS FOR (e:Entity) ON (e.place);
CREATE INDEX entity_type_place IF NOT EXISTS FOR (e:Entity) ON (e.type, e.place);
CREATE INDEX mention_decision IF NOT EXISTS FOR (m:Mention) ON (m.decision);

// Posts come in every language, so no words are left out as too common.
CREATE FULLTEXT INDEX post_text IF NOT EXISTS FOR (p:Post) ON EACH [p.text]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX entity_label IF NOT EXISTS FOR (e:Entity) ON EACH [e.label]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
