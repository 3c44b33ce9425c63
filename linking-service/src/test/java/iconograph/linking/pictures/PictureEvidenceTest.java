package iconograph.linking.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import iconograph.contracts.EntityId;
import iconograph.contracts.Grounding;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Likeness;
import iconograph.contracts.Look;
import iconograph.contracts.Mention;
import iconograph.contracts.Resemblance;
import iconograph.contracts.Sight;
import iconograph.contracts.TextSpan;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.WikidataItem;

import org.junit.jupiter.api.Test;

class PictureEvidenceTest {

    private static final PictureTrust TRUST =
            new PictureTrust(new Trust(10, 0.5, -2, 4), new Trust(10, 0.5, -1, 3), 0.5);

    private static final Likeness EAST = Likeness.of("made", new float[] {1, 0});
    private static final Likeness NORTH = Likeness.of("made", new float[] {0, 1});

    private static final WikidataItem ADA = item("Q1", CoarseType.PER);
    private static final WikidataItem NAMESAKE = item("Q2", CoarseType.PER);
    private static final WikidataItem UNSEEN = item("Q3", CoarseType.PER);
    private static final WikidataItem CLUB = item("Q4", CoarseType.ORG);

    private static final ReferencePictures REFERENCES = id -> Map.of(
                    ADA.id(), List.of(new ReferencePicture(ADA.id(), Look.Kind.FACE, "Ada.jpg", EAST)),
                    NAMESAKE.id(), List.of(new ReferencePicture(NAMESAKE.id(), Look.Kind.FACE, "Other.jpg", NORTH)),
                    CLUB.id(), List.of(new ReferencePicture(CLUB.id(), Look.Kind.EMBLEM, "Club.svg", EAST)))
            .getOrDefault(id, List.of());

    private static final ImageRegion PERSON = new ImageRegion("a", 0, 0, 50, 100);
    private static final ImageRegion ELSEWHERE = new ImageRegion("a", 60, 0, 40, 100);
    private static final Look FACE = new Look(Look.Kind.FACE, new ImageRegion("a", 10, 5, 20, 20), EAST);

    @Test
    void speaksForTheOneWithThatFaceAndAgainstTheOther() {
        PictureEvidence evidence = evidence(mention(PERSON), FACE);

        assertThat(evidence.about(ADA))
                .isEqualTo(new Verdict(4, 0, 0, new Resemblance(Look.Kind.FACE, FACE.region(), "Ada.jpg", 1)));
        assertThat(evidence.about(NAMESAKE).face()).isEqualTo(-2);
    }

    @Test
    void neitherHelpsNorHurtsAnItemWithoutAPicture() {
        assertThat(evidence(mention(PERSON), FACE).about(UNSEEN)).isEqualTo(Verdict.NONE);
    }

    @Test
    void speaksAgainstNobodyWhereItIsNotKnownWhoIsShown() {
        PictureEvidence evidence = evidence(mention(), FACE);

        assertThat(evidence.about(ADA).face()).isEqualTo(4);
        assertThat(evidence.about(NAMESAKE).face()).isZero();
    }

    @Test
    void looksOnlyAtTheFaceInTheRegion() {
        assertThat(evidence(mention(ELSEWHERE), FACE).about(ADA)).isEqualTo(Verdict.NONE);
    }

    @Test
    void comparesEmblemsWithEmblemsOnly() {
        Look crest = new Look(Look.Kind.EMBLEM, PERSON, EAST);

        assertThat(evidence(mention(PERSON), crest).about(CLUB).emblem()).isEqualTo(3);
        assertThat(evidence(mention(PERSON), crest).about(ADA)).isEqualTo(Verdict.NONE);
        assertThat(evidence(mention(PERSON), FACE).about(CLUB)).isEqualTo(Verdict.NONE);
    }

    @Test
    void comparesNothingThatAnotherEncoderSays() {
        Look other = new Look(Look.Kind.FACE, FACE.region(), Likeness.of("other", new float[] {1, 0, 0}));

        assertThat(evidence(mention(PERSON), other).about(ADA)).isEqualTo(Verdict.NONE);
    }

    @Test
    void saysThatAPersonIsShown() {
        Sight seen = new Sight.Seen(
                "a", null, List.of(new Sight.Thing("person", PERSON, 0.9)), 0, List.of(), "a person", true);
        PictureEvidence evidence = PictureEvidence.of(mention(PERSON), List.of(seen), REFERENCES, TRUST);

        assertThat(evidence.about(ADA)).isEqualTo(new Verdict(0, 0, 0.5, null));
        assertThat(evidence.about(CLUB)).isEqualTo(new Verdict(0, 0, -0.5, null));
    }

    @Test
    void saysNothingWithoutPictures() {
        Sight unreadable = new Sight.Unreadable("a", "is damaged");

        assertThat(PictureEvidence.of(mention(), List.of(), REFERENCES, TRUST).about(ADA))
                .isEqualTo(Verdict.NONE);
        assertThat(PictureEvidence.of(mention(), List.of(unreadable), REFERENCES, TRUST)
                        .about(ADA))
                .isEqualTo(Verdict.NONE);
    }

    private static PictureEvidence evidence(Mention mention, Look... looks) {
        Sight seen = new Sight.Seen("a", null, List.of(), 1, List.of(), "", true, List.of(looks));
        return PictureEvidence.of(mention, List.of(seen), REFERENCES, TRUST);
    }

    private static Mention mention(ImageRegion... regions) {
        return new Mention(
                new TextSpan(0, 3),
                "PER",
                1,
                List.of(regions).stream()
                        .map(region -> new Grounding(region, 0.9))
                        .toList());
    }

    private static WikidataItem item(String id, CoarseType coarse) {
        return new WikidataItem(
                new EntityId(id), "Ada", List.of(), null, List.of(), List.of(), coarse, 1, List.of(), List.of());
    }
}
