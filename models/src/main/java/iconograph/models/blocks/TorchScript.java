package iconograph.models.blocks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import iconograph.models.Torch;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;

/// Runs a few lines of TorchScript: for what the engine can do and DJL has no call for.
///
/// The lines are put into the archive that `torch.jit.save` would make of a module without weights.
///
/// @see <a href="https://pytorch.org/docs/stable/jit_language_reference.html">the language</a>
public final class TorchScript {

    /// Closes what it runs once nobody holds it.
    private final Model model;

    private TorchScript(Model model) {
        this.model = model;
    }

    /// @param arguments such as `x: Tensor, y: Tensor`
    /// @param body      the lines of a method that returns one array; operators by their full names, such as
    /// `torch.to`
    public static TorchScript of(String arguments, String body) {
        return of(arguments, "Tensor", body);
    }

    /// Likewise, of a method that returns two arrays, for [#runForTwo].
    public static TorchScript forTwo(String arguments, String body) {
        return of(arguments, "Tuple[Tensor, Tensor]", body);
    }

    private static TorchScript of(String arguments, String result, String body) {
        Torch.engine();
        Model model = Model.newInstance("lines", "PyTorch");
        try {
            model.load(new ByteArrayInputStream(archive(arguments, result, body)));
            return new TorchScript(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedModelException e) {
            throw new IllegalArgumentException("not TorchScript: " + e.getMessage(), e);
        }
    }

    /// Always as if training: outside of it the engine marks results as unfit for a backward pass.
    ///
    /// @return owned by the manager of the first argument
    public NDArray run(NDArray... arguments) {
        return results(arguments).singletonOrThrow();
    }

    /// Likewise, what returns [two arrays][#forTwo].
    public NDList runForTwo(NDArray... arguments) {
        return results(arguments);
    }

    private NDList results(NDArray... arguments) {
        return model.getBlock()
                .forward(new ParameterStore(arguments[0].getManager(), false), new NDList(arguments), true);
    }

    /// The file that `torch.jit.save` would make of such a method.
    ///
    /// @param arguments such as `x: Tensor, y: Tensor`
    /// @param body      as for [#of]
    public static byte[] archive(String arguments, String body) {
        return archive(arguments, "Tensor", body);
    }

    private static byte[] archive(String arguments, String result, String body) {
        String code = """
                class Lines(Module):
                  __parameters__ = []
                  __buffers__ = []
                  training : bool
                  def forward(self: __torch__.Lines, %s) -> %s:
                %s""".formatted(arguments, result, body.indent(4));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            put(zip, "lines/data.pkl", module());
            put(zip, "lines/code/__torch__.py", code.getBytes(UTF_8));
            put(zip, "lines/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'}); // an empty tuple
            put(zip, "lines/version", "3\n".getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    /// An object of class `Lines` whose one attribute, `training`, is false, as Python's pickle protocol 2 has it.
    private static byte[] module() {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.writeBytes(new byte[] {(byte) 0x80, 2});
        pickle.writeBytes("c__torch__\nLines\n".getBytes(UTF_8));
        pickle.writeBytes(new byte[] {'q', 0, ')', (byte) 0x81, '}', '('});
        pickle.writeBytes(new byte[] {'X', 8, 0, 0, 0});
        pickle.writeBytes("training".getBytes(UTF_8));
        pickle.writeBytes(new byte[] {'q', 1, (byte) 0x89, 'u', 'b', 'q', 2, '.'});
        return pickle.toByteArray();
    }

    /// The engine's reader wants its entries as they are, with their sizes in front.
    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
