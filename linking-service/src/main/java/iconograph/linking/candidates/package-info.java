/// Which items a name may mean at all: the index is asked for the name in all its likely spellings.
@NullMarked
package iconograph.linking.candidates;

import org.jspecify.annotations.NullMarked;
