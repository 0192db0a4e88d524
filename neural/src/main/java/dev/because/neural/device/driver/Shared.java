package dev.because.neural.device.driver;

import com.sun.jna.Function;
import com.sun.jna.Memory;
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
        Function dlopen = process.getFunction("dlopen");
        Function dlerror = process.getFunction("dlerror");
        linkNativeMethods(dlerror);
        Pointer handle = dlopen.invokePointer(new Object[] {name, LAZY | GLOBAL});
        if (handle != null) {
            return new Attempt(Optional.of(new Shared(handle)), "");
        }
        Pointer fault = dlerror.invokePointer(new Object[0]);
        return new Attempt(Optional.empty(), fault == null ? "the dynamic linker gives no reason" : fault.getString(0));
    }

    /**
     * The linker keeps its last fault only until it is asked for anything else, and Java asks it for each native method
     * that is called for the first time: so all that are needed to read the fault are called before there is one.
     */
    private static void linkNativeMethods(Function dlerror) {
        dlerror.invokePointer(new Object[0]);
        try (Memory text = new Memory(1)) {
            text.clear();
            text.getString(0);
        }
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
