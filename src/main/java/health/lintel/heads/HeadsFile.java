package health.lintel.heads;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The file of weights: a header with the heads, then features and weights, big-endian.
final class HeadsFile {
    private static final int MAGIC = 0x4C4E5448;
    private static final int LAYOUT = 1;

    private HeadsFile() {}

    static void write(DataOutputStream out, String version, double novel, List<Head> heads, Weights weights)
            throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(LAYOUT);
        out.writeUTF(version);
        out.writeDouble(novel);
        out.writeInt(heads.size());
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            out.writeUTF(head.name());
            for (double number : numbers(head)) out.writeDouble(number);
            out.writeFloat(weights.scales()[i]);
        }
        out.writeInt(weights.hashes().length);
        for (int hash : weights.hashes()) out.writeInt(hash);
        for (short step : weights.steps()) out.writeShort(step);
    }

    private static double[] numbers(Head head) {
        return new double[] {
            head.bias(), head.whole(), head.window(), head.shift(), head.act(), head.backs(), head.doubt()
        };
    }

    static Heads read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != LAYOUT) throw new IOException("no file of weights that we know");
        String version = in.readUTF();
        double novel = in.readDouble();
        int count = in.readInt();
        List<Head> heads = new ArrayList<>();
        float[] scales = new float[count];
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            double[] n = new double[7];
            for (int k = 0; k < n.length; k++) n[k] = in.readDouble();
            heads.add(new Head(name, n[0], n[1], n[2], n[3], n[4], n[5], n[6]));
            scales[i] = in.readFloat();
        }
        int[] hashes = new int[in.readInt()];
        for (int i = 0; i < hashes.length; i++) hashes[i] = in.readInt();
        short[] steps = new short[hashes.length * count];
        for (int i = 0; i < steps.length; i++) steps[i] = in.readShort();
        return new Heads(version, novel, heads, new Weights(hashes, scales, steps));
    }
}
