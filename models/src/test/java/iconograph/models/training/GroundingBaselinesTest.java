package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.objects.Detection;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

import org.junit.jupiter.api.Test;

class GroundingBaselinesTest {

    private final Pixels picture = Pixels.blank(100, 50);
    private final Detection dog = new Detection("dog", new Box(0, 0, 10, 10), 0.9);
    private final Detection person = new Detection("person", new Box(0, 0, 40, 40), 0.5);
    private final Detection bus = new Detection("bus", new Box(0, 0, 90, 40), 0.1);
    private final List<Detection> seen = List.of(dog, person, bus);

    @Test
    void takeTheLargestThingThatIsSeenSurely() {
        assertThat(GroundingBaselines.largest(seen, picture)).isEqualTo(person.box());
        assertThat(GroundingBaselines.largest(List.of(bus), picture)).isEqualTo(new Box(0, 0, 100, 50));
    }

    @Test
    void takeTheThingThatAPhraseNames() {
        assertThat(GroundingBaselines.named(seen, List.of("two", "Dogs"), picture))
                .isEqualTo(dog.box());
        assertThat(GroundingBaselines.named(seen, List.of("a", "boy"), picture)).isEqualTo(person.box());
        assertThat(GroundingBaselines.named(seen, List.of("a", "slide"), picture))
                .isEqualTo(person.box());
    }
}
