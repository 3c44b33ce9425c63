package iconograph.linking.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// One line of a file of mentions whose item is known.
///
/// @param doc     the document it stands in; mentions of one document that follow each other are linked together
/// @param text    of the document, where the file has it
/// @param start   first code point of the mention in the text
/// @param end     one past its last
/// @param mention the words
/// @param qid     the item it names; null where Wikidata has none
/// @param type    what kind of thing it is, in the words of the file's makers
@JsonIgnoreProperties(ignoreUnknown = true)
public record GoldMention(
        @Nullable String doc,
        @Nullable String text,
        @Nullable Integer start,
        @Nullable Integer end,
        String mention,
        @Nullable String qid,
        @Nullable String type) {}
