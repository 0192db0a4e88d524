package dev.because.neural.attribution.perturbation;

import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.segmentation.Region;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Any method, asked about a part of the picture only: whatever it changes elsewhere is put back before the network sees it,
 * no signal comes back from there, and it attributes zero there. What adds up without a region adds up within it, to
 * target(picture) − target(picture with the baseline in the region).
 */
public final class WithinRegion implements AttributionMethod {
    private final AttributionMethod method;
    private final Region region;

    /**
     * @param method what attributes
     * @param region where
     */
    public WithinRegion(AttributionMethod method, Region region) {
        this.method = method;
        this.region = region;
    }

    @Override
    public String name() {
        return method.name();
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        return account(network, batch, targets).attribution();
    }

    @Override
    public Account account(Network network, Tensor batch, List<? extends Target> targets) {
        region.requireFits(network.input());
        List<Account> accounts = new ArrayList<>();
        for (int item = 0; item < targets.size(); item++) {
            Tensor one = batch.items(item, item + 1);
            Account whole = method.account(new KeptOutside(network, one, region), one, targets.subList(item, item + 1));
            accounts.add(cleared(whole, network.input()));
        }
        return accounts.isEmpty() ? method.account(network, batch, targets) : Account.join(accounts);
    }

    /** Zero outside; where that changes the array, the sum is that of what is left. */
    private Account cleared(Account whole, Shape input) {
        float[] values = whole.attribution().values().clone();
        region.clear(values, 0, input.extent(2));
        Tensor inside = Tensor.of(whole.attribution().shape(), values);
        return inside.equals(whole.attribution()) ? whole : Account.of(inside);
    }

    @Override
    public long rows(Network network, int items) {
        return method.rows(network, items);
    }
}
