package dev.because.neural.device.library;

import java.util.List;

/** Somewhere that libraries may come from. */
public interface Place {
    /** Itself in words, as what was looked in: "the folders of ld.so". */
    String words();

    /**
     * What it has of a group.
     *
     * @return nothing where it has none of it; else one finding for each library of the group, in the order of loading,
     *     and one for each that comes along
     */
    List<Finding> offer(Group group);

    /**
     * What it has of the libraries that a cuDNN opens which was built for a later CUDA than TensorFlow: they have names of
     * their own, and get on with those of CUDA 12 in one process.
     *
     * @param cuda the later CUDA, 13
     */
    default List<Finding> beside(int cuda) {
        return List.of();
    }
}
