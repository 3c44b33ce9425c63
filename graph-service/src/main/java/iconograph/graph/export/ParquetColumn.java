package iconograph.graph.export;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import iconograph.graph.export.PropertyGraph.Column;

import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// A column of a [ParquetTable].
///
/// @param type  with its name
/// @param value gives a row's value to the file
record ParquetColumn(Type type, BiConsumer<Object, RecordConsumer> value) {

    private static final LogicalTypeAnnotation TEXT = LogicalTypeAnnotation.stringType();
    private static final LogicalTypeAnnotation TIME = LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS);

    /// Of texts, which no row lacks.
    static ParquetColumn key(String name) {
        return new ParquetColumn(
                Types.required(PrimitiveTypeName.BINARY).as(TEXT).named(name), ParquetColumn::text);
    }

    /// Of lists of texts, which no row lacks.
    static ParquetColumn list(String name) {
        return new ParquetColumn(
                Types.requiredList()
                        .requiredElement(PrimitiveTypeName.BINARY)
                        .as(TEXT)
                        .named(name),
                (values, to) -> texts((List<?>) values, to));
    }

    /// Which rows may lack. Times are milliseconds of UTC.
    static ParquetColumn of(Column column) {
        String name = column.name();
        return switch (column.kind()) {
            case TEXT ->
                new ParquetColumn(
                        Types.optional(PrimitiveTypeName.BINARY).as(TEXT).named(name), ParquetColumn::text);
            case WHOLE ->
                new ParquetColumn(
                        Types.optional(PrimitiveTypeName.INT64).named(name),
                        (number, to) -> to.addLong(((Number) number).longValue()));
            case NUMBER ->
                new ParquetColumn(
                        Types.optional(PrimitiveTypeName.DOUBLE).named(name),
                        (number, to) -> to.addDouble(((Number) number).doubleValue()));
            case TIME ->
                new ParquetColumn(
                        Types.optional(PrimitiveTypeName.INT64).as(TIME).named(name),
                        (time, to) -> to.addLong(OffsetDateTime.parse(time.toString())
                                .toInstant()
                                .toEpochMilli()));
        };
    }

    String name() {
        return type.getName();
    }

    /// @param index of the column in the table
    void write(Map<String, Object> row, int index, RecordConsumer to) {
        Object found = row.get(name());
        if (found != null) {
            to.startField(name(), index);
            value.accept(found, to);
            to.endField(name(), index);
        }
    }

    private static void text(Object text, RecordConsumer to) {
        to.addBinary(Binary.fromString(text.toString()));
    }

    /// A group of repeated groups of one element each, as the format has lists.
    private static void texts(List<?> texts, RecordConsumer to) {
        to.startGroup();
        if (!texts.isEmpty()) {
            to.startField("list", 0);
            for (Object text : texts) {
                to.startGroup();
                to.startField("element", 0);
                text(text, to);
                to.endField("element", 0);
                to.endGroup();
            }
            to.endField("list", 0);
        }
        to.endGroup();
    }
}
