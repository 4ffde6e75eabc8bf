package org.aktenlage.document.reader;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes what a server sends up to a limit; beyond it the connection is given up. */
final class LimitedBody<T> implements BodySubscriber<T> {

    /** The server sends more than was asked for. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final BodySubscriber<T> taken;
    private long left;
    private boolean over;
    private Flow.Subscription subscription = new Nothing();

    LimitedBody(long maxBytes, BodySubscriber<T> taken) {
        this.left = maxBytes;
        this.taken = taken;
    }

    @Override
    public CompletionStage<T> getBody() {
        return taken.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription to) {
        subscription = to;
        taken.onSubscribe(to);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        left -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left >= 0) {
            taken.onNext(buffers);
        } else if (!over) {
            over = true;
            subscription.cancel();
            taken.onError(new TooLargeException());
        }
    }

    @Override
    public void onError(Throwable problem) {
        taken.onError(problem);
    }

    @Override
    public void onComplete() {
        if (!over) {
            taken.onComplete();
        }
    }

    /** Before the first byte there is nothing to give up. */
    private static final class Nothing implements Flow.Subscription {

        @Override
        public void request(long n) {
            // nobody sends yet
        }

        @Override
        public void cancel() {
            // nobody sends yet
        }
    }
}
