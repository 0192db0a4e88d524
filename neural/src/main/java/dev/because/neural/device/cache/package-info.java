/**
 * CUDA's libraries out of Maven's artefact {@code org.bytedeco:cuda:12.6-9.5-1.5.11}, classifier
 * {@code linux-x86_64-redist}, for a user who has the NVIDIA driver and nothing else. Of the artefact's 3.1 GB those
 * libraries are taken that TensorFlow opens or that these open, 2.3 GB, less what the machine has already.
 *
 * <p>A name in the cache always stands for a whole file, whoever pulls the plug: each is written under another name, hashed
 * on the way and compared with the {@link dev.because.neural.device.cache.Manifest manifest} that ships with this
 * project, waited for until it is on the disk, and renamed. From then on its name and size are trusted;
 * {@link dev.because.neural.device.cache.Cache#verify} hashes again.
 */
@NullMarked
package dev.because.neural.device.cache;

import org.jspecify.annotations.NullMarked;
