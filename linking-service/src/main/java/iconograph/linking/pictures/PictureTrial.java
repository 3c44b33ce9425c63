package iconograph.linking.pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import iconograph.contracts.Candidate;
import iconograph.contracts.EntityId;
import iconograph.contracts.Grounding;
import iconograph.contracts.LikenessReader;
import iconograph.contracts.Look;
import iconograph.contracts.Mention;
import iconograph.contracts.Sight;
import iconograph.contracts.TextSpan;
import iconograph.linking.candidates.CandidateSearch;
import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.pictures.ReferenceManifest.Listed;
import iconograph.linking.pictures.ReferenceRun.Progress;

/// Asks which of several namesakes a bare name means, by words alone and with a picture of the one that is meant.
public final class PictureTrial {

    private final Map<EntityId, Pictured> pictured;
    private final CandidateSearch search;

    private PictureTrial(Map<EntityId, Pictured> pictured, CandidateSearch search) {
        this.pictured = pictured;
        this.search = search;
    }

    /// Looks at all pictures.
    ///
    /// @param folder holds `pictures.jsonl`, one object a line with at least `qid`, `kind` and `file`, and those
    ///     files
    /// @param step   called after each item
    public static PictureTrial of(Path folder, WikidataIndex index, LikenessReader likenesses, Progress step)
            throws IOException {
        List<Listed> listed = ReferenceManifest.read(folder.resolve("pictures.jsonl"), folder);
        Map<EntityId, WikidataItem> known = new LinkedHashMap<>();
        listed.forEach(one -> index.find(one.item()).ifPresent(item -> known.put(one.item(), item)));
        Map<EntityId, Pictured> pictured = Pictured.all(listed, known, likenesses, step).stream()
                .collect(Collectors.toMap(one -> one.item().id(), Function.identity(), (one, same) -> one));
        return new PictureTrial(pictured, new CandidateSearch(index));
    }

    /// Decides about names.
    public interface Asked {

        /// @param type what a tagger takes the name for
        /// @return the likeliest first
        List<Candidate> rank(String name, String type, Collection<WikidataItem> items, PictureEvidence pictures);
    }

    private List<NamesakeSet> sets(Look.Kind kind) {
        return NamesakeSet.of(
                kind,
                pictured.values().stream()
                        .filter(one -> one.kind() == kind)
                        .map(Pictured::item)
                        .toList());
    }

    private Pictured pictured(WikidataItem item) {
        Pictured one = pictured.get(item.id());
        if (one == null) {
            throw new IllegalStateException("no picture of " + item.id());
        }
        return one;
    }

    /// Asks about those namesakes that nothing was learned from.
    public PictureScores measure(Look.Kind kind, PictureTrust trust, Asked asked) {
        List<NamesakeSet> sets = sets(kind);
        Tally all = new Tally();
        Tally two = new Tally();
        for (NamesakeSet set : sets) {
            for (WikidataItem item : set.items()) {
                Pictured one = pictured(item);
                if (!one.isToLearnFrom()) {
                    boolean[] right = ask(set, one, trust, asked);
                    all.add(set, right);
                    if (one.twoFiles()) {
                        two.add(set, right);
                    }
                }
            }
        }
        return new PictureScores(
                sets.size(),
                all.questions,
                all.chance / Math.max(1, all.questions),
                all.share(0),
                all.share(1),
                two.questions,
                two.share(0),
                two.share(1),
                all.share(2),
                all.share(3));
    }

    private static final class Tally {

        private int questions;
        private double chance;
        private final int[] right = new int[4];

        void add(NamesakeSet set, boolean[] answers) {
            questions++;
            chance += 1.0 / set.items().size();
            for (int i = 0; i < right.length; i++) {
                right[i] += answers[i] ? 1 : 0;
            }
        }

        double share(int i) {
            return (double) right[i] / Math.max(1, questions);
        }
    }

    /// @return whether the right one came first: without and with the picture, and both among all that the index has
    private boolean[] ask(NamesakeSet set, Pictured one, PictureTrust trust, Asked asked) {
        Map<EntityId, WikidataItem> more = new LinkedHashMap<>();
        set.items().forEach(item -> more.put(item.id(), item));
        search.find(MentionForms.of(set.name())).forEach(item -> more.putIfAbsent(item.id(), item));
        List<Collection<WikidataItem>> choices = List.of(set.items(), more.values());
        boolean[] right = new boolean[4];
        for (int i = 0; i < right.length; i++) {
            PictureEvidence pictures = i % 2 == 0 ? PictureEvidence.none() : evidence(one, trust);
            List<Candidate> ranked = asked.rank(set.name(), type(one.kind()), choices.get(i / 2), pictures);
            right[i] = !ranked.isEmpty()
                    && ranked.getFirst().entity().equals(one.item().id());
        }
        return right;
    }

    private PictureEvidence evidence(Pictured one, PictureTrust trust) {
        Mention mention =
                new Mention(new TextSpan(0, 1), type(one.kind()), 1, List.of(new Grounding(Pictured.WHOLE, 1)));
        // An emblem is compared where it is the mention's region.
        List<Look> looks = one.again().stream()
                .map(look ->
                        look.kind() == Look.Kind.EMBLEM ? new Look(look.kind(), Pictured.WHOLE, look.likeness()) : look)
                .toList();
        Sight sight =
                new Sight.Seen(Pictured.WHOLE.picture(), null, List.of(), looks.size(), List.of(), "", true, looks);
        return PictureEvidence.of(mention, List.of(sight), this::references, trust);
    }

    private List<ReferencePicture> references(EntityId item) {
        Pictured one = pictured.get(item);
        return one == null ? List.of() : one.reference().stream().toList();
    }

    private static String type(Look.Kind kind) {
        return switch (kind) {
            case FACE -> "PER";
            case THING -> "OTHER";
            case EMBLEM -> "ORG";
        };
    }

    /// Learns how much similarities say, from those namesakes that are not [asked about][#measure].
    ///
    /// @param start what cannot be learned is as there
    public PictureTrust learn(PictureTrust start) {
        return new PictureTrust(
                learn(Look.Kind.FACE, start.face()), learn(Look.Kind.EMBLEM, start.emblem()), start.shownKind());
    }

    private Trust learn(Look.Kind kind, Trust start) {
        List<Double> same = new ArrayList<>();
        List<Double> different = new ArrayList<>();
        for (NamesakeSet set : sets(kind)) {
            for (WikidataItem item : set.items()) {
                Pictured one = pictured(item);
                if (one.isToLearnFrom() && !one.again().isEmpty()) {
                    for (WikidataItem other : set.items()) {
                        references(other.id()).stream()
                                .mapToDouble(picture -> mostAlike(one, picture))
                                .forEach(other.id().equals(item.id()) ? same::add : different::add);
                    }
                }
            }
        }
        return TrustFit.fit(same, different, start);
    }

    private static double mostAlike(Pictured one, ReferencePicture picture) {
        return one.again().stream()
                .mapToDouble(look -> look.likeness().similarity(picture.likeness()))
                .max()
                .orElse(0);
    }
}
