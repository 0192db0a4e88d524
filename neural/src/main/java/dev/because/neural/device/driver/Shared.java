package dev.because.neural.device.driver;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A shared library that the dynamic linker of Linux has loaded. It is loaded with {@code dlopen} itself: JNA would look in
 * folders of its own, and keep the library's names from those that are loaded later.
 */
final class Shared {
    private static final int LAZY = 0x1;
    private static final int GLOBAL = 0x100;

    private final Pointer handle;

    private Shared(Pointer handle) {
        this.handle = handle;
    }

    /** What became of an attempt: a library, or what the linker said. */
    record Attempt(Optional<Shared> library, String fault) {}

    /** @param name a soname, or a path with at least one slash */
    static Attempt open(String name) {
        NativeLibrary process = NativeLibrary.getProcess();
        // Found before it is needed: to look for a function is to lose the last fault.
        Function lastFault = process.getFunction("dlerror");
        Pointer handle = process.getFunction("dlopen").invokePointer(new Object[] {name, LAZY | GLOBAL});
        if (handle != null) {
            return new Attempt(Optional.of(new Shared(handle)), "");
        }
        String fault = lastFault.invokeString(new Object[0], false);
        return new Attempt(Optional.empty(), fault == null ? "the dynamic linker gives no reason" : fault);
    }

    Optional<Function> function(String name) {
        Pointer address = NativeLibrary.getProcess().getFunction("dlsym").invokePointer(new Object[] {handle, name});
        return Optional.ofNullable(address).map(Function::getFunction);
    }

    /** Calls a function that returns an int; empty where the library does not have it. */
    OptionalInt call(String name, Object... arguments) {
        return function(name)
                .map(function -> OptionalInt.of(function.invokeInt(arguments)))
                .orElse(OptionalInt.empty());
    }

    /** Calls a function that returns zero when all went well. @return whether it is there and all went well */
    boolean succeeds(String name, Object... arguments) {
        OptionalInt result = call(name, arguments);
        return result.isPresent() && result.getAsInt() == 0;
    }
}
