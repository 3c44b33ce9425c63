package iconograph.graph.neo4j;

/// The Cypher that writes a batch of posts, in the order in which it runs. All of it takes rows, never text of posts.
///
/// Rows come sorted by key, so that two writers lock nodes in the same order. A node is locked until the transaction
/// ends by setting a property that it does not have; setting one to the value it has would not do.
final class Statements {

    /// Which spelling of a name a coined entity shows: mixed case before capitals before small letters, then the first
    /// in the alphabet. It depends on the set of spellings alone, not on which post came first.
    private static final String PREFERENCE = """
            (CASE WHEN %1$s <> toUpper(%1$s) AND %1$s <> toLower(%1$s) THEN '0' \
            WHEN %1$s = toUpper(%1$s) THEN '1' ELSE '2' END + %1$s)""";

    private static final String KNOWN = """
            RETURN [(p)-[:SHOWS]->(x) | x.sha256] AS pictures,
                   [(p)-[:MENTIONS]->(e) | e.id] AS entities,
                   [(p)-[:BRINGS]->(look) | look.id] AS looks,
                   [(p)-[:MEANS]->(meaning) | meaning.id] AS meanings,
                   [(m:Mention)-[:IN]->(p) | {
                      id: m.id, type: m.type, name: m.name, model: m.model, version: m.version, at: m.at,
                      claims: [(m)-[r:NAMES|MAY_NAME|SHOWN_IN|RELATES_TO|RELATES]->(target) | {
                        id: elementId(r), kind: type(r), target: target.id, type: r.type,
                        model: r.model, version: r.version, at: r.at}]}] AS mentions""";

    /// Locks the posts, writes them, and tells what the graph knew of them.
    static final String POSTS = """
            UNWIND $rows AS row
            MERGE (p:Post {id: row.id})
            SET p.locked = true
            SET p = row.properties
            """ + KNOWN;

    /// Locks a post that will go, and tells what the graph knows of it.
    static final String WITHDRAWN_POST = """
            MATCH (p:Post {id: $id})
            SET p.locked = true
            """ + KNOWN;

    static final String REMOVE_CLAIMS = """
            UNWIND $rows AS id
            MATCH ()-[r]->() WHERE elementId(r) = id
            DELETE r""";

    static final String REMOVE_MENTIONS = """
            UNWIND $rows AS id
            MATCH (m:Mention {id: id})
            DETACH DELETE m""";

    static final String REMOVE_SHORTCUTS = """
            UNWIND $rows AS row
            MATCH (p:Post {id: row.id})
            CALL (p, row) {
              MATCH (p)-[r:SHOWS]->(x) WHERE NOT x.sha256 IN row.pictures
              DELETE r
            }
            CALL (p, row) {
              MATCH (p)-[r:MENTIONS]->(e) WHERE NOT e.id IN row.entities
              DELETE r
            }
            CALL (p, row) {
              MATCH (p)-[r:BRINGS]->(look) WHERE NOT look.id IN row.looks
              DELETE r
            }
            CALL (p, row) {
              MATCH (p)-[r:MEANS]->(meaning) WHERE NOT meaning.id IN row.meanings
              DELETE r
            }""";

    /// Before the mentions go, by which a post's own arrows are told from those of others that show the same picture.
    static final String REMOVE_DEPICTIONS = """
            UNWIND $rows AS row
            MATCH (p:Post {id: row.id})<-[:IN]-(m:Mention)-[:SHOWN_IN]->(region)-[r:DEPICTS {mention: m.id}]->(e)
            WHERE NOT [m.id, region.id, e.id] IN row.depictions
            DELETE r""";

    /// Locks the entities, so that [#TALLY] counts what will stay, and writes them.
    static final String ENTITIES = """
            UNWIND $rows AS row
            MERGE (e:Entity {id: row.id})
            SET e.locked = true
            SET e += row.properties
            REMOVE e.locked""";

    static final String COINED_LABELS =
            """
            UNWIND $rows AS row
            MATCH (e:Entity {id: row.id})
            WITH e, min(%s) AS mine
            WITH e, mine, coalesce(%s, '9') AS before
            SET e:Coined
            SET e.label = substring(CASE WHEN mine < before THEN mine ELSE before END, 1)""".formatted(PREFERENCE.formatted("row.label"), PREFERENCE.formatted("e.label"));

    static final String PICTURES = """
            UNWIND $rows AS row
            MERGE (x:Picture {sha256: row.sha256})
            SET x.locked = true
            SET x += row.properties
            REMOVE x.locked""";

    static final String SHOWS = """
            UNWIND $rows AS row
            MATCH (p:Post {id: row.post})
            MATCH (x:Picture {sha256: row.sha256})
            MERGE (p)-[s:SHOWS]->(x)
            SET s = row.properties""";

    static final String MENTIONS = """
            UNWIND $rows AS row
            MATCH (p:Post {id: row.post})
            MERGE (m:Mention {id: row.id})
            SET m = row.properties
            MERGE (m)-[:IN]->(p)""";

    static final String NAMES = """
            UNWIND $rows AS row
            MATCH (m:Mention {id: row.mention})
            MATCH (e:Entity {id: row.entity})
            MERGE (m)-[r:NAMES {model: row.model, version: row.version}]->(e)
            SET r += row.properties""";

    static final String MAY_NAME = """
            UNWIND $rows AS row
            MATCH (m:Mention {id: row.mention})
            MATCH (e:Entity {id: row.entity})
            MERGE (m)-[r:MAY_NAME {model: row.model, version: row.version}]->(e)
            SET r += row.properties""";

    static final String SHOWN_IN = """
            UNWIND $rows AS row
            MATCH (m:Mention {id: row.mention})
            MATCH (x:Picture {sha256: row.picture})
            MERGE (region:Region {id: row.region})
            SET region.locked = true
            SET region += row.box
            REMOVE region.locked
            MERGE (region)-[:OF]->(x)
            MERGE (m)-[r:SHOWN_IN {model: row.model, version: row.version}]->(region)
            SET r += row.properties""";

    static final String RELATES_TO = """
            UNWIND $rows AS row
            MATCH (m:Mention {id: row.mention})
            MATCH (x:Picture {sha256: row.picture})
            MERGE (region:Region {id: row.region})
            SET region.locked = true
            SET region += row.box
            REMOVE region.locked
            MERGE (region)-[:OF]->(x)
            MERGE (m)-[r:RELATES_TO {type: row.type, model: row.model, version: row.version}]->(region)
            SET r += row.properties""";

    /// A look's vector that is there stays as it is: the id says of which picture's part it is and by which encoder, so
    /// it would not change, and the index has less to do.
    static final String LOOKS = """
            UNWIND $rows AS row
            MATCH (p:Post {id: row.post})
            MATCH (region:Region {id: row.region})
            MERGE (look:Look {id: row.id})
            SET look.locked = true
            SET look.by = row.by
            REMOVE look.locked
            MERGE (region)-[:LOOKS]->(look)
            MERGE (p)-[:BRINGS]->(look)
            WITH look, row WHERE look[row.kind] IS NULL
            CALL db.create.setNodeVectorProperty(look, row.kind, row.vector)""";

    /// Likewise, the id says which numbers it has.
    static final String MEANINGS = """
            UNWIND $rows AS row
            MATCH (p:Post {id: row.post})
            MERGE (meaning:Meaning {id: row.id})
            SET meaning.locked = true
            SET meaning.by = row.by
            REMOVE meaning.locked
            MERGE (p)-[:MEANS]->(meaning)
            WITH meaning, row WHERE meaning.vector IS NULL
            CALL db.create.setNodeVectorProperty(meaning, 'vector', row.vector)""";

    static final String DEPICTS = """
            UNWIND $rows AS row
            MATCH (region:Region {id: row.region})
            MATCH (e:Entity {id: row.entity})
            MERGE (region)-[r:DEPICTS {mention: row.mention}]->(e)
            SET r.score = row.score, r.decision = row.decision""";

    static final String RELATES = """
            UNWIND $rows AS row
            MATCH (head:Mention {id: row.mention})
            MATCH (tail:Mention {id: row.tail})
            MERGE (head)-[r:RELATES {type: row.type, model: row.model, version: row.version}]->(tail)
            SET r += row.properties""";

    /// An entity's posts are found in their order by the arrows' places, without looking at all of them.
    static final String SHORTCUTS = """
            UNWIND $rows AS row
            MATCH (p:Post {id: row.post})
            MATCH (e:Entity {id: row.entity})
            MERGE (p)-[r:MENTIONS]->(e)
            SET r.times = row.times, r.place = row.entity + '|' + p.place""";

    /// Counts an entity's posts anew: reading a node's degree costs the same however many there are. One that stands
    /// for others has their posts too, each once; only theirs are looked at one by one. Labels are counted by the
    /// database itself, so a summary needs no scan.
    static final String TALLY = """
            UNWIND $rows AS id
            MATCH (e:Entity {id: id})
            OPTIONAL MATCH (e)-[:SAME_AS]->(r:Entity)
            FOREACH (_ IN CASE WHEN r IS NULL THEN [] ELSE [1] END | SET r.locked = true)
            FOREACH (_ IN CASE WHEN r IS NULL THEN [] ELSE [1] END | REMOVE r.locked)
            WITH CASE WHEN r IS NULL THEN [e] ELSE [e, r] END AS both
            UNWIND both AS e
            WITH DISTINCT e
            WITH e, COUNT { (e)<-[:MENTIONS]-() } + CASE WHEN NOT EXISTS { (e)<-[:SAME_AS]-() } THEN 0 ELSE COUNT {
              MATCH (e)<-[:SAME_AS]-()<-[:MENTIONS]-(p) WHERE NOT EXISTS { (p)-[:MENTIONS]->(e) }
              RETURN DISTINCT p } END AS posts
            SET e.posts = posts,
                e.place = CASE WHEN posts = 0 THEN null
                          ELSE right('000000000' + toString(999999999 - posts), 9) + '/' + e.id END
            FOREACH (_ IN CASE WHEN posts > 0 THEN [1] ELSE [] END | SET e:Named)
            FOREACH (_ IN CASE WHEN posts = 0 THEN [1] ELSE [] END | REMOVE e:Named)""";

    /// Where the spelling that is shown is still one of those that there are, it is still the first of them, and not
    /// all need be looked at.
    static final String RELABEL = """
            UNWIND $rows AS id
            MATCH (e:Entity {id: id})
            WHERE NOT EXISTS { MATCH (e)<-[:NAMES]-(m:Mention) WHERE m.name = e.label }
            MATCH (e)<-[:NAMES]-(m:Mention)
            WITH e, min(%s) AS best
            SET e.label = substring(best, 1)""".formatted(PREFERENCE.formatted("m.name"));

    static final String REMOVE_ENTITIES = """
            UNWIND $rows AS id
            MATCH (e:Entity {id: id})
            WHERE NOT EXISTS { (e)<-[:NAMES|MAY_NAME]-() }
            DETACH DELETE e
            RETURN id""";

    static final String REMOVE_REGIONS = """
            UNWIND $rows AS id
            MATCH (r:Region {id: id})
            SET r.locked = true
            REMOVE r.locked
            WITH r, id
            WHERE NOT EXISTS { (r)<-[:SHOWN_IN|RELATES_TO]-() }
            DETACH DELETE r
            RETURN id""";

    static final String REMOVE_LOOKS = """
            UNWIND $rows AS id
            MATCH (look:Look {id: id})
            SET look.locked = true
            REMOVE look.locked
            WITH look
            WHERE NOT EXISTS { (look)<-[:BRINGS]-() }
            DETACH DELETE look""";

    static final String REMOVE_MEANINGS = """
            UNWIND $rows AS id
            MATCH (meaning:Meaning {id: id})
            SET meaning.locked = true
            REMOVE meaning.locked
            WITH meaning
            WHERE NOT EXISTS { (meaning)<-[:MEANS]-() }
            DETACH DELETE meaning""";

    static final String REMOVE_PICTURES = """
            UNWIND $rows AS id
            MATCH (x:Picture {sha256: id})
            SET x.locked = true
            REMOVE x.locked
            WITH x, id
            WHERE NOT EXISTS { (x)<-[:SHOWS]-() }
            DETACH DELETE x
            RETURN id""";

    /// Takes a post out, with all that nothing else supports, after [#WITHDRAWN_POST]: in one statement, as each costs
    /// a way to the database and back. It takes the post's id and what the graph knew that the post supports.
    static final String WITHDRAW = """
            MATCH (p:Post {id: $id})
            CALL () {
              UNWIND $entities AS id
              MATCH (e:Entity {id: id})
              SET e.locked = true
              REMOVE e.locked
            }
            CALL (p) {
              MATCH (p)<-[:IN]-(m:Mention)-[:SHOWN_IN]->()-[r:DEPICTS {mention: m.id}]->()
              DELETE r
            }
            CALL (p) {
              MATCH (p)<-[:IN]-(m:Mention)
              DETACH DELETE m
            }
            DETACH DELETE p
            WITH count(*) AS posts
            """
            + part("", TALLY, "entities")
            + part("", RELABEL, "respelled")
            + part("entities", REMOVE_ENTITIES, "entities")
            + part("", REMOVE_LOOKS, "looks")
            + part("", REMOVE_MEANINGS, "meanings")
            + part("regions", REMOVE_REGIONS, "regions")
            + part("pictures", REMOVE_PICTURES, "pictures")
            + "RETURN entities, regions, pictures";

    /// A statement as a part of another one.
    ///
    /// @param answer what its ids are called; empty if it gives none
    /// @param rows   the parameter that it takes
    private static String part(String answer, String statement, String rows) {
        return "CALL () {\n%s\n}\n"
                .formatted(
                        statement.replace("$rows", "$" + rows).replace("RETURN id", "RETURN collect(id) AS " + answer));
    }

    /// In transactions of its own, as one that deletes millions of nodes would fill the memory.
    static final String CLEAR = """
            MATCH (n) WHERE NOT n:Migration
            CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS""";

    private Statements() {}
}
