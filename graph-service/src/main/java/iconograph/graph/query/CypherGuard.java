package iconograph.graph.query;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import iconograph.graph.query.QueryRefused.Reason;

import org.neo4j.driver.Values;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/// Lets only Cypher through that reads this graph.
///
/// It judges the plan that the database made of the query, not the query's text: so neither spelling nor comments help
/// to get past it. Reading transactions refuse writes on their own account, too.
final class CypherGuard {

    private static final Set<String> PROCEDURES = Set.of(
            "db.labels",
            "db.relationshiptypes",
            "db.propertykeys",
            "db.schema.visualization",
            "db.schema.nodetypeproperties",
            "db.schema.reltypeproperties",
            "db.index.fulltext.querynodes",
            "db.index.fulltext.queryrelationships",
            "db.index.vector.querynodes",
            "db.index.vector.queryrelationships");

    private static final Pattern NAME = Pattern.compile("^\\s*(?:CALL\\s+)?`?([\\w.]+)", Pattern.CASE_INSENSITIVE);

    private CypherGuard() {}

    /// @param explained the answer to `EXPLAIN`
    /// @throws QueryRefused if the query does anything but read
    static void check(ResultSummary explained) {
        if (explained.queryType() != QueryType.READ_ONLY) {
            throw new QueryRefused(Reason.FORBIDDEN, "only queries that read are answered here; this one writes");
        }
        if (!explained.hasPlan()) {
            throw new QueryRefused(Reason.FORBIDDEN, "commands about the server are not answered here");
        }
        check(explained.plan());
    }

    private static void check(Plan plan) {
        String operator = operator(plan);
        if (operator.startsWith("loadcsv")) {
            throw new QueryRefused(Reason.FORBIDDEN, "LOAD CSV is not allowed: queries read this graph alone");
        }
        if (operator.startsWith("procedurecall")) {
            checkProcedure(plan);
        }
        if (operator.startsWith("show") || operator.startsWith("terminate")) {
            throw new QueryRefused(Reason.FORBIDDEN, "commands about the server are not answered here");
        }
        plan.children().forEach(CypherGuard::check);
    }

    private static void checkProcedure(Plan plan) {
        String details =
                plan.arguments().getOrDefault("Details", Values.value("")).asString("");
        Matcher name = NAME.matcher(details);
        String procedure = name.find() ? name.group(1) : details;
        if (!PROCEDURES.contains(procedure.toLowerCase(Locale.ROOT))) {
            throw new QueryRefused(Reason.FORBIDDEN, "procedure %s is not allowed".formatted(procedure));
        }
    }

    /// Without the database's name, which a server adds after `@`.
    private static String operator(Plan plan) {
        String type = plan.operatorType().toLowerCase(Locale.ROOT);
        int at = type.indexOf('@');
        return at < 0 ? type : type.substring(0, at);
    }
}
