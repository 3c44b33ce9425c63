package iconograph.ingest;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import iconograph.ingest.pictures.KeptPicture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// A post's pictures as one JSON column, in the order of the source.
@Converter
public final class PicturesColumn implements AttributeConverter<List<KeptPicture>, String> {

    private final JsonMapper json = new JsonMapper();

    @Override
    public String convertToDatabaseColumn(List<KeptPicture> pictures) {
        try {
            return json.writeValueAsString(pictures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pictures cannot be written as JSON", e);
        }
    }

    @Override
    public List<KeptPicture> convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, new TypeReference<List<KeptPicture>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column pictures holds something else", e);
        }
    }
}
