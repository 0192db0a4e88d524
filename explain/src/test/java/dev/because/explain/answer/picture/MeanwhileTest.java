package dev.because.explain.answer.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
    @Test
    void theWorkGoesOnBesideTheCallers() {
        CountDownLatch callerIsHere = new CountDownLatch(1);
        try (Meanwhile<String> work = new Meanwhile<>(2, () -> {
            await(callerIsHere);
            return Thread.currentThread().getName();
        })) {
            callerIsHere.countDown();
            assertEquals("because-meanwhile", work.result());
        }
    }

    @Test
    void withOneThreadTheCallerDoesIt() {
        try (Meanwhile<Thread> work = new Meanwhile<>(1, Thread::currentThread)) {
            assertSame(Thread.currentThread(), work.result());
        }
    }

    @Test
    void whatItThrowsComesOutAsItWas() {
        for (int threads = 1; threads <= 2; threads++) {
            BadInputException thrown = new BadInputException("a", "b", "c");
            try (Meanwhile<String> work = new Meanwhile<>(threads, () -> {
                throw thrown;
            })) {
                assertSame(thrown, assertThrows(BadInputException.class, work::result));
            }
        }
    }

    @Test
    void whoClosesItEarlyWaitsForItsEnd() {
        CountDownLatch callerIsHere = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Meanwhile<String> work = new Meanwhile<>(2, () -> {
            await(callerIsHere);
            ended.set(true);
            return "";
        });
        callerIsHere.countDown();
        work.close();
        assertTrue(ended.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
