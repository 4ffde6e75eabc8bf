package org.aktenlage.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Carries both streams of a command and its exit code over one: a byte for the kind, four for the
 * length, then the bytes themselves.
 */
final class Frames {

    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int EXIT = 3;

    /** No frame is larger: who sends more sends several. */
    private static final int MOST_BYTES = 1 << 20;

    private Frames() {}

    /** The sending end. */
    static final class Writer {

        private final DataOutputStream out;

        Writer(OutputStream out) {
            this.out = new DataOutputStream(out);
        }

        /** Standard output. */
        OutputStream results() {
            return stream(OUT);
        }

        /** Standard error. */
        OutputStream messages() {
            return stream(ERR);
        }

        private OutputStream stream(int kind) {
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    for (int sent = 0; sent < count; sent += MOST_BYTES) {
                        send(kind, bytes, from + sent, Math.min(MOST_BYTES, count - sent));
                    }
                }
            };
        }

        /** The command is done. */
        void exit(int code) throws IOException {
            send(EXIT, new byte[] {(byte) code}, 0, 1);
        }

        private synchronized void send(int kind, byte[] bytes, int from, int count)
                throws IOException {
            out.writeByte(kind);
            out.writeInt(count);
            out.write(bytes, from, count);
            out.flush();
        }
    }

    /**
     * Passes on what comes, to its end.
     *
     * @return the exit code
     * @throws IOException if the stream breaks off before there is one
     */
    static int copy(InputStream in, OutputStream results, OutputStream messages)
            throws IOException {
        DataInputStream data = new DataInputStream(in);
        while (true) {
            int kind = data.readByte();
            int count = data.readInt();
            if (count < 0 || count > MOST_BYTES) {
                throw new IOException("a frame of " + count + " bytes");
            }
            byte[] bytes = data.readNBytes(count);
            if (bytes.length < count) {
                throw new EOFException("the server broke off");
            }
            switch (kind) {
                case OUT -> results.write(bytes);
                case ERR -> messages.write(bytes);
                case EXIT -> {
                    return bytes[0];
                }
                default -> throw new IOException("a frame of kind " + kind);
            }
        }
    }
}
