package iconograph.models.training;

import java.util.Optional;

import iconograph.contracts.Knowledge;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.data.SharedData;

/// What a model may learn from.
///
/// @param data      the marked data
/// @param knowledge what can be looked up about names
/// @param teacher   what an earlier model of the same kind has learned, for models that are taught by one or go
///     on from one
/// @param seed      of everything that is left to chance
public record Material(SharedData data, Knowledge knowledge, Optional<SafeTensors> teacher, long seed) {}
