/// The command line, and all steps in one process. Start with [iconograph.laptop.Iconograph].
@NullMarked
package iconograph.laptop;

import org.jspecify.annotations.NullMarked;
