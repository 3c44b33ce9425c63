// Entities that people merged into another name it as their representative.
CREATE INDEX entity_representative IF NOT EXISTS FOR (e:Entity) ON (e.representative);
