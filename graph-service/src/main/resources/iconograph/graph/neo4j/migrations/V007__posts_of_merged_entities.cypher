// An entity that stands for others has their posts too, each once.
MATCH (e:Entity) WHERE EXISTS { (e)<-[:SAME_AS]-() }
CALL (e) {
  WITH e, COUNT { (e)<-[:MENTIONS]-() } + COUNT {
    MATCH (e)<-[:SAME_AS]-()<-[:MENTIONS]-(p) WHERE NOT EXISTS { (p)-[:MENTIONS]->(e) } RETURN DISTINCT p } AS posts
  WHERE posts > 0
  SET e:Named, e.posts = posts, e.place = right('000000000' + toString(999999999 - posts), 9) + '/' + e.id
} IN TRANSACTIONS OF 100 ROWS;
