package health.lintel.coverage;

import health.lintel.coverage.PhotoRefused.Why;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/// Draws a photo of a card anew, so that nothing of the file that came is kept: no place where it was taken, no
/// name of the phone, no second file hidden inside. Reads JPEG and PNG, writes JPEG.
@Component
public class CardPhotos {
    /// Bytes of one photo.
    public static final int MOST_BYTES = 12_000_000;
    /// Of the largest phones there are; a picture of more is a trap.
    private static final long MOST_PIXELS = 64_000_000;
    private static final int MOST_EDGE = 20_000;
    /// On less no card can be read.
    private static final int LEAST_EDGE = 100;
    private static final int KEPT_EDGE = 1800;
    private static final float QUALITY = 0.85f;

    /// A picture being drawn takes tens of megabytes: not many at once.
    private final Semaphore places = new Semaphore(2);

    CardPhotos() {}

    public byte[] redraw(byte[] file) throws PhotoRefused {
        if (file.length > MOST_BYTES) throw new PhotoRefused(Why.TOO_BIG);
        String format = PhotoBytes.format(file);
        places.acquireUninterruptibly();
        try {
            BufferedImage picture = upright(read(file, format), PhotoBytes.orientation(file));
            return written(picture);
        } catch (IOException | RuntimeException broken) {
            throw new PhotoRefused(Why.NO_PHOTO);
        } finally {
            places.release();
        }
    }

    private static BufferedImage read(byte[] file, String format) throws IOException, PhotoRefused {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream input =
                new javax.imageio.stream.MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            // Without its notes, some of which unfold to gigabytes.
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            boolean isTrap = (long) width * height > MOST_PIXELS || Math.max(width, height) > MOST_EDGE;
            if (isTrap) throw new PhotoRefused(Why.TOO_MANY_PIXELS);
            if (Math.min(width, height) < LEAST_EDGE) throw new PhotoRefused(Why.TOO_SMALL);
            ImageReadParam wanted = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * KEPT_EDGE));
            wanted.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, wanted);
        } finally {
            reader.dispose();
        }
    }

    /// As it was held, by what the camera noted (EXIF orientation 1 to 8), and no larger than a card needs.
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double scale = Math.min(1, (double) KEPT_EDGE / Math.max(width, height));
        boolean turned = orientation >= 5;
        int wide = Math.max(1, (int) Math.round((turned ? height : width) * scale));
        int high = Math.max(1, (int) Math.round((turned ? width : height) * scale));
        BufferedImage drawn = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setBackground(java.awt.Color.WHITE);
        pen.clearRect(0, 0, wide, high);
        AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
        place.concatenate(turn(orientation, width, height));
        pen.drawImage(picture, place, null);
        pen.dispose();
        return drawn;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
