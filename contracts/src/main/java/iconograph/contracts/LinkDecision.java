package iconograph.contracts;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// What the linker decided about one mention. Every case is a normal outcome, none an exception.
///
/// All cases keep the candidates that were weighed, best first, so that people see why, and why not the second.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(LinkDecision.Linked.class),
    @JsonSubTypes.Type(LinkDecision.Ambiguous.class),
    @JsonSubTypes.Type(LinkDecision.Unknown.class)
})
public sealed interface LinkDecision {

    List<Candidate> candidates();

    /// The mention names the first candidate.
    ///
    /// @param whyNotTheSecond what spoke for the first candidate rather than the second, in a short sentence; null
    // if
    ///     there was no second, or nobody wrote it down
    record Linked(List<Candidate> candidates, @Nullable String whyNotTheSecond) implements LinkDecision {

        public Linked(List<Candidate> candidates) {
            this(candidates, null);
        }

        public Linked {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("linked to nothing");
            }
        }

        /// The item that the mention names.
        public Candidate choice() {
            return candidates.getFirst();
        }
    }

    /// Several items fit about equally well. A person has to choose.
    record Ambiguous(List<Candidate> candidates) implements LinkDecision {

        public Ambiguous {
            candidates = List.copyOf(candidates);
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("ambiguous between " + candidates);
            }
        }
    }

    /// Nothing in the knowledge base fits. The graph gets an entity of its own for the name.
    ///
    /// @param name as the post spells it
    record Unknown(String name, List<Candidate> candidates) implements LinkDecision {

        public Unknown {
            candidates = List.copyOf(candidates);
        }
    }
}
