package iconograph.graph.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// Writes rows as an Apache Parquet file, some megabytes of them at a time.
///
/// @see <a href="https://parquet.apache.org/docs/file-format/">the format</a>
final class ParquetTable implements Closeable {

    /// Rows are kept in memory until there are so many bytes of them.
    private static final long ROW_GROUP = 8 << 20;

    private final ParquetWriter<Map<String, Object>> writer;

    /// @param out stays open
    ParquetTable(String name, List<ParquetColumn> columns, OutputStream out) throws IOException {
        this.writer = new Builder(new Sequential(out), new RowSupport(name, columns))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP)
                .build();
    }

    /// @param row by the columns' names; a text, a list of texts, a number, or a time by ISO 8601, as its column has
    ///     them
    void write(Map<String, Object> row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<Map<String, Object>, Builder> {

        private final RowSupport support;

        Builder(OutputFile file, RowSupport support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Map<String, Object>> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<Map<String, Object>> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }

    private static final class RowSupport extends WriteSupport<Map<String, Object>> {

        private final MessageType schema;
        private final List<ParquetColumn> columns;
        private @Nullable RecordConsumer consumer;

        RowSupport(String name, List<ParquetColumn> columns) {
            this.schema = new MessageType(
                    name, columns.stream().map(ParquetColumn::type).toList());
            this.columns = columns;
        }

        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            this.consumer = consumer;
        }

        @Override
        public void write(Map<String, Object> row) {
            RecordConsumer to = Objects.requireNonNull(consumer, "nothing was prepared");
            to.startMessage();
            for (int index = 0; index < columns.size(); index++) {
                columns.get(index).write(row, index, to);
            }
            to.endMessage();
        }
    }

    /// A file that is written from its beginning to its end.
    private record Sequential(OutputStream out) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSize) {
            return new PositionOutputStream() {
                private long position;

                @Override
                public long getPos() {
                    return position;
                }

                @Override
                public void write(int one) throws IOException {
                    out.write(one);
                    position++;
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    position += length;
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
