/// Wikidata on this machine: the importer that writes a Lucene index of items, and the index that answers from it.
///
/// Read [iconograph.linking.index.WikidataIndex] first; [iconograph.linking.index.WikidataImport] is the way in.
@NullMarked
package iconograph.linking.index;

import org.jspecify.annotations.NullMarked;
