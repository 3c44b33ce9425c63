/// Step 3 of the journey: which Wikidata item each name of a post means.
///
/// Read [iconograph.linking.LinkingStep] first, then [iconograph.linking.IndexLinker]. Items lie in a Lucene index
/// (`index`), a name is looked up there in several spellings (`candidates`), and what is found is weighed (`ranking`).
@NullMarked
package iconograph.linking;

import org.jspecify.annotations.NullMarked;
