package iconograph.graph.query;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import iconograph.graph.query.QueryRefused.Reason;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Whether a document is what the Web Annotation Data Model allows: an annotation, or a collection or page of them.
///
/// Each check knows where in the document it is, such as `/target/selector/0/start`, and says so. Terms that the model
/// does not know are let through: it may be extended.
///
/// @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
final class AnnotationCheck {

    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final Set<String> MOTIVATIONS = Set.of(
            "assessing",
            "bookmarking",
            "classifying",
            "commenting",
            "describing",
            "editing",
            "highlighting",
            "identifying",
            "linking",
            "moderating",
            "questioning",
            "replying",
            "tagging");
    private static final Set<String> SETS = Set.of("Choice", "Composite", "List", "Independents");
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

    private AnnotationCheck() {}

    /// @throws QueryRefused that says what is wrong, and where
    static void check(JsonNode document) {
        require(document.isObject(), "", "an annotation is a JSON object");
        context(document.path("@context"));
        if (hasType(document, "AnnotationCollection")) {
            collection(document);
        } else if (hasType(document, "AnnotationPage")) {
            page(document, "");
        } else {
            annotation(document, "");
        }
    }

    /// Contexts by address would have to be fetched; what stands in the document need not.
    private static void context(JsonNode context) {
        boolean named = context.asText().equals(CONTEXT);
        for (JsonNode each : context) {
            if (context.isArray()) {
                named |= each.asText().equals(CONTEXT);
                require(
                        each.isObject() || each.asText().equals(CONTEXT),
                        "/@context",
                        "contexts are not fetched; only %s may be named, others may stand here".formatted(CONTEXT));
            }
        }
        require(named, "/@context", "has to be, or to list, \"%s\"".formatted(CONTEXT));
    }

    private static void collection(JsonNode it) {
        irisOf(it, "", "id");
        count(it, "", "total");
        if (it.has("first")) {
            iriOr(it.get("first"), "/first", AnnotationCheck::page);
        }
        if (it.has("last")) {
            iriOr(it.get("last"), "/last", AnnotationCheck::page);
        }
    }

    private static void page(JsonNode it, String at) {
        require(hasType(it, "AnnotationPage"), at + "/type", "has to be \"AnnotationPage\"");
        irisOf(it, at, "id");
        count(it, at, "startIndex");
        require(it.path("items").isArray(), at + "/items", "a page needs a list of its annotations");
        int number = 0;
        for (JsonNode item : it.get("items")) {
            iriOr(item, at + "/items/" + number++, AnnotationCheck::annotation);
        }
    }

    private static void annotation(JsonNode it, String at) {
        require(it.isObject(), at, "has to be an annotation");
        require(hasType(it, "Annotation"), at + "/type", "has to be, or to list, \"Annotation\"");
        irisOf(it, at, "id", "canonical");
        each(it, at, "via", AnnotationCheck::iri);
        each(it, at, "rights", AnnotationCheck::iri);
        times(it, at, "created", "modified", "generated");
        each(it, at, "creator", AnnotationCheck::agent);
        each(it, at, "generator", AnnotationCheck::agent);
        each(it, at, "audience", AnnotationCheck::agent);
        each(it, at, "motivation", AnnotationCheck::motivation);
        each(it, at, "stylesheet", AnnotationCheck::agent);
        require(!it.has("body") || !it.has("bodyValue"), at + "/bodyValue", "cannot stand beside a body");
        require(!it.has("bodyValue") || it.get("bodyValue").isTextual(), at + "/bodyValue", "has to be a text");
        if (it.has("body")) {
            each(it, at, "body", AnnotationCheck::resource);
        }
        require(it.has("target"), at + "/target", "an annotation needs a target");
        each(it, at, "target", AnnotationCheck::resource);
    }

    /// A body or a target.
    private static void resource(JsonNode it, String at) {
        if (!it.isObject()) {
            iri(it, at);
            return;
        }
        irisOf(it, at, "id", "canonical");
        times(it, at, "created", "modified");
        each(it, at, "creator", AnnotationCheck::agent);
        each(it, at, "rights", AnnotationCheck::iri);
        each(it, at, "purpose", AnnotationCheck::motivation);
        texts(it, at, "format", "processingLanguage", "styleClass");
        require(
                !it.has("textDirection")
                        || DIRECTIONS.contains(it.get("textDirection").asText()),
                at + "/textDirection",
                "has to be ltr, rtl or auto");
        boolean isSet = SETS.stream().anyMatch(type -> hasType(it, type));
        if (isSet || it.has("items")) {
            require(isSet, at + "/type", "what has items is one of " + String.join(", ", SETS));
            require(it.path("items").isArray() && !it.get("items").isEmpty(), at + "/items", "has to list something");
            each(it, at, "items", AnnotationCheck::resource);
        } else if (it.has("source") || hasType(it, "SpecificResource")) {
            specific(it, at);
        } else if (it.has("value") || hasType(it, "TextualBody")) {
            require(it.path("value").isTextual(), at + "/value", "a textual body needs its text");
        } else {
            require(it.has("id"), at, "needs an id, a value, a source or items");
        }
    }

    private static void specific(JsonNode it, String at) {
        require(it.has("source") && !it.get("source").isArray(), at + "/source", "needs exactly one source");
        iriOr(it.get("source"), at + "/source", (source, where) -> {
            require(source.has("id"), where + "/id", "a source is known by its IRI");
            resource(source, where);
        });
        each(it, at, "selector", AnnotationCheck::selector);
        each(it, at, "state", AnnotationCheck::state);
        each(it, at, "scope", AnnotationCheck::agent);
        each(it, at, "renderedVia", AnnotationCheck::agent);
    }

    private static void selector(JsonNode it, String at) {
        if (!it.isObject()) {
            iri(it, at);
            return;
        }
        irisOf(it, at, "id");
        switch (it.path("type").asText()) {
            case "FragmentSelector" -> {
                require(it.path("value").isTextual(), at + "/value", "has to be the fragment");
                irisOf(it, at, "conformsTo");
            }
            case "CssSelector", "XPathSelector", "SvgSelector" -> {
                boolean said = it.path("value").isTextual();
                require(said != it.has("id"), at, "needs either a value or an id");
            }
            case "TextQuoteSelector" -> {
                require(it.path("exact").isTextual(), at + "/exact", "has to be the words");
                texts(it, at, "prefix", "suffix");
            }
            case "TextPositionSelector", "DataPositionSelector" -> {
                require(it.has("start") && it.has("end"), at, "needs a start and an end");
                count(it, at, "start");
                count(it, at, "end");
                require(it.get("start").asLong() <= it.get("end").asLong(), at + "/end", "lies before the start");
            }
            case "RangeSelector" -> {
                require(it.path("startSelector").isObject(), at + "/startSelector", "has to be a selector");
                require(it.path("endSelector").isObject(), at + "/endSelector", "has to be a selector");
                selector(it.get("startSelector"), at + "/startSelector");
                selector(it.get("endSelector"), at + "/endSelector");
            }
            default -> require(false, at + "/type", "is no selector that the model knows");
        }
        refined(it, at);
    }

    private static void state(JsonNode it, String at) {
        if (!it.isObject()) {
            iri(it, at);
            return;
        }
        irisOf(it, at, "id");
        switch (it.path("type").asText()) {
            case "TimeState" -> {
                each(it, at, "cached", AnnotationCheck::iri);
                each(it, at, "sourceDate", AnnotationCheck::time);
                times(it, at, "sourceDateStart", "sourceDateEnd");
                require(
                        it.has("sourceDateStart") == it.has("sourceDateEnd"),
                        at,
                        "sourceDateStart and sourceDateEnd go together");
                require(
                        !it.has("sourceDate") || !it.has("sourceDateStart"),
                        at + "/sourceDate",
                        "cannot stand beside a start and an end");
            }
            case "HttpRequestState" -> require(it.path("value").isTextual(), at + "/value", "has to be the headers");
            default -> require(it.has("id"), at + "/type", "is no state that the model knows");
        }
        refined(it, at);
    }

    private static void refined(JsonNode it, String at) {
        each(it, at, "refinedBy", (refined, where) -> {
            boolean isState = hasType(refined, "TimeState") || hasType(refined, "HttpRequestState");
            if (isState) {
                state(refined, where);
            } else {
                selector(refined, where);
            }
        });
    }

    private static void agent(JsonNode it, String at) {
        if (it.isObject()) {
            irisOf(it, at, "id");
        } else {
            iri(it, at);
        }
    }

    private static void motivation(JsonNode it, String at) {
        require(
                it.isTextual()
                        && (MOTIVATIONS.contains(it.asText()) || it.asText().contains(":")),
                at,
                "is none of the model's motivations");
    }

    private static void time(JsonNode it, String at) {
        boolean isTime;
        try {
            OffsetDateTime.parse(it.asText());
            isTime = it.isTextual();
        } catch (DateTimeException e) {
            isTime = false;
        }
        require(isTime, at, "has to be a time with its zone, such as 2026-03-01T12:00:00Z");
    }

    private static void times(JsonNode it, String at, String... names) {
        for (String name : names) {
            if (it.has(name)) {
                time(it.get(name), at + "/" + name);
            }
        }
    }

    private static void texts(JsonNode it, String at, String... names) {
        for (String name : names) {
            each(it, at, name, (text, where) -> require(text.isTextual(), where, "has to be a text"));
        }
    }

    private static void count(JsonNode it, String at, String name) {
        JsonNode count = it.get(name);
        require(
                count == null || count.isIntegralNumber() && count.canConvertToLong() && count.asLong() >= 0,
                at + "/" + name,
                "has to be a whole number from 0");
    }

    private static void irisOf(JsonNode it, String at, String... names) {
        for (String name : names) {
            if (it.has(name)) {
                iri(it.get(name), at + "/" + name);
            }
        }
    }

    private static void iri(JsonNode it, String at) {
        require(it.isTextual() && IRI.matcher(it.asText()).matches(), at, "has to be an IRI, and a whole one");
    }

    private static void iriOr(JsonNode it, String at, BiConsumer<JsonNode, String> otherwise) {
        if (it.isObject()) {
            otherwise.accept(it, at);
        } else {
            iri(it, at);
        }
    }

    /// One value, or a list of some.
    private static void each(JsonNode it, String at, String name, BiConsumer<JsonNode, String> check) {
        JsonNode values = it.get(name);
        String where = at + "/" + name;
        if (values == null) {
            return;
        }
        if (!values.isArray()) {
            check.accept(values, where);
            return;
        }
        require(!values.isEmpty(), where, "lists nothing");
        int number = 0;
        for (JsonNode value : values) {
            check.accept(value, where + "/" + number++);
        }
    }

    private static boolean hasType(@Nullable JsonNode it, String type) {
        if (it == null) {
            return false;
        }
        JsonNode types = it.path("type");
        boolean listed = types.asText().equals(type);
        for (JsonNode each : types) {
            listed |= each.asText().equals(type);
        }
        return listed;
    }

    private static void require(boolean allowed, String at, String problem) {
        if (!allowed) {
            throw new QueryRefused(Reason.INVALID, "%s: %s".formatted(at.isEmpty() ? "/" : at, problem));
        }
    }
}
