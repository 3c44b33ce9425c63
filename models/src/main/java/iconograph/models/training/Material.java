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
/// @param rarity    the power by which a rare class counts more, for models of uneven classes; in [0, 1], 0 if all
///     count the same
/// @param seed      of everything that is left to chance
public record Material(SharedData data, Knowledge knowledge, Optional<SafeTensors> teacher, double rarity, long seed) {}
