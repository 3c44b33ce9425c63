package iconograph.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.OptionalInt;

import iconograph.models.Torch.Processor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TorchTest {

    private final int threads = Torch.threads();

    @AfterEach
    void computeAsBefore() {
        Torch.use(Processor.CPU, OptionalInt.of(threads));
    }

    @Test
    void computesWithAsManyThreadsAsItIsTold() {
        Torch.use(Processor.CPU, OptionalInt.of(1));

        assertThat(Torch.threads()).isEqualTo(1);
    }

    @Test
    void refusesNoThreads() {
        assertThatThrownBy(() -> Torch.use(Processor.CPU, OptionalInt.of(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 threads cannot compute");
    }

    @Test
    void saysThatThereIsNoGpu() {
        assumeThat(Torch.engine().getGpuCount()).isZero();

        assertThatThrownBy(() -> Torch.use(Processor.GPU, OptionalInt.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sees none on this machine");
        assertThat(Torch.processor()).isEqualTo(Processor.CPU);
    }
}
