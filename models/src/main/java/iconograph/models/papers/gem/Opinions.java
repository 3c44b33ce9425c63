package iconograph.models.papers.gem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import iconograph.models.data.SeenText;

/// What others say of a post's doubtful names: a large language model, if there is one and it answers, or else the
/// [second judge][SecondOpinion], by what is known of them.
///
/// @param types that names may have, in order
/// @param known what is asked of names of which nobody else says anything
record Opinions(List<String> types, SecondOpinion known, Optional<AskedTypes> asked) {

    Opinions {
        types = List.copyOf(types);
    }

    /// @param names  of the post, as it has them
    /// @param likely how likely each is of each type, in [0, 1], not all 0
    /// @return likewise; the same where there is no doubt, or nobody knows better
    List<double[]> of(SeenText text, List<String> names, List<double[]> likely) {
        List<Integer> doubtful = IntStream.range(0, names.size())
                .filter(name -> known.isDoubtful(likely.get(name)))
                .boxed()
                .toList();
        Map<Integer, String> said = asked.map(model -> model.of(
                        text,
                        doubtful.stream()
                                .map(name -> new AskedTypes.Doubt(names.get(name), choices(likely.get(name))))
                                .toList()))
                .orElse(Map.of());
        List<double[]> all = new ArrayList<>(likely);
        for (int i = 0; i < doubtful.size(); i++) {
            int name = doubtful.get(i);
            double[] first = likely.get(name);
            all.set(
                    name,
                    said.containsKey(i)
                            ? known.preferring(types.indexOf(said.getOrDefault(i, "")), first)
                            : known.of(names.get(name), first));
        }
        return all;
    }

    private List<String> choices(double[] likely) {
        return IntStream.of(known.judged(likely)).mapToObj(types::get).toList();
    }
}
