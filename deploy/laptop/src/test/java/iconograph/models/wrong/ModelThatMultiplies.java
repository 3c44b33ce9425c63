package iconograph.models.wrong;

import ai.djl.ndarray.NDArray;

public record ModelThatMultiplies(NDArray values) {

    NDArray doubled() {
        return values.mul(2);
    }
}
