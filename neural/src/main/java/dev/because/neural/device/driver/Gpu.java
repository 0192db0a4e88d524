package dev.because.neural.device.driver;

import dev.because.neural.device.library.Version;
import java.util.OptionalLong;

/**
 * A graphics processor that the driver lets this process use.
 *
 * @param index as CUDA counts them, after {@code CUDA_VISIBLE_DEVICES}
 * @param name such as "NVIDIA H100 80GB HBM3"
 * @param uuid "GPU-" and 32 hexadecimal digits in five groups, by which other tools know the same one
 * @param capability the compute capability: 9.0 for an H100
 * @param totalBytes of its memory
 * @param freeBytes of its memory when it was asked; empty where the management library cannot be asked
 */
public record Gpu(int index, String name, String uuid, Version capability, long totalBytes, OptionalLong freeBytes) {}
