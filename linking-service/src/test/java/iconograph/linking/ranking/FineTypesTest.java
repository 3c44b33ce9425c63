package iconograph.linking.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import iconograph.linking.index.CoarseType;

import org.junit.jupiter.api.Test;

class FineTypesTest {

    @Test
    void knowsTheKindOfFineAndCoarseTypes() {
        assertThat(FineTypes.coarse("athlete")).contains(CoarseType.PER);
        assertThat(FineTypes.coarse("sports_team")).contains(CoarseType.ORG);
        assertThat(FineTypes.coarse("LOC")).contains(CoarseType.LOC);
        assertThat(FineTypes.coarse("")).isEmpty();
    }

    @Test
    void saysFineTypesInWikidatasWords() {
        assertThat(FineTypes.words("athlete")).contains("footballer");
        assertThat(FineTypes.words("PER")).isEmpty();
    }
}
