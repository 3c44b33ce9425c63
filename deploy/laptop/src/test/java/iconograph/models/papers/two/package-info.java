@NullMarked
package iconograph.models.papers.two;

import org.jspecify.annotations.NullMarked;
