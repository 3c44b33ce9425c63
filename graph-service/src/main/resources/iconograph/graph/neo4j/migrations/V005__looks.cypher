// What regions look like. A vector is compared with those of its own kind alone; how long they are is the encoder's choice.
CREATE CONSTRAINT look_id IF NOT EXISTS FOR (l:Look) REQUIRE l.id IS UNIQUE;
CREATE VECTOR INDEX look_face IF NOT EXISTS FOR (l:Look) ON (l.face)
  OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}};
CREATE VECTOR INDEX look_emblem IF NOT EXISTS FOR (l:Look) ON (l.emblem)
  OPTIONS {indexConfig: {`vector.similarity_function`: 'cosine'}};
