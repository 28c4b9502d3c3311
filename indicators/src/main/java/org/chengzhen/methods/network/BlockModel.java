package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * A block model: links within and between blocks of places, their densities, the image of the dense ones, and the role
 * of each block.
 *
 * <p>Density of block k to l: links over n(k)n(l), inside over n(k)(n(k) − 1). Image: 1 where that is not below the
 * density of the network (α-density criterion). Expected share inside: (n(k) − 1)/(n − 1); actual: inside/(inside +
 * sent to others). Role: at least the expected share inside: {@link BlockRole#NET_RECEIPT} where more is received than
 * sent, else {@link BlockRole#BIDIRECTIONAL}; below it {@link BlockRole#NET_SPILLOVER} where more is sent than received,
 * else {@link BlockRole#BROKER}.
 *
 * <ul>
 *   <li>The inside of a block of one place has no density, its image is 0. A block that sends nothing at all has no
 *       actual share and no role.
 *   <li>{@link Model#roleByReceipts(int, double)} has the older rule, by whether a block receives about nothing.
 *   <li>Weights count nothing. Links of an undirected network count both ways. Block numbers run from 0 without gaps,
 *       else refused.
 *   <li>Fewer than two places: too few data.
 * </ul>
 *
 * <p>Cost: O(n + m + K²).
 *
 * <p>Source: Wasserman, S. and Faust, K. (1994), Social Network Analysis, chapter 10, after Burt, R. S. (1976),
 * Positions in networks; Liu Huajun, Liu Chuanming and Sun Yanan (2015), 中国能源消费的空间关联网络结构特征及其效应研究.
 *
 * <pre>{@code
 * BlockModel.Model model = BlockModel.of(network, blocks);
 * model.role(0);  // NET_RECEIPT
 * }</pre>
 */
public final class BlockModel {
    private BlockModel() {}

    /**
     * The model of given blocks.
     *
     * @param network of n places
     * @param blocks the block of each place, from 0
     * @return links, densities and roles
     * @throws IllegalArgumentException if the number of blocks given is not n, or their numbers have gaps
     * @throws UndefinedException if there are fewer than two places
     */
    public static Model of(Network network, int[] blocks) {
        int n = network.n;
        Checks.sameLength(blocks.length, "blocks", n, "network");
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        int count = 0;
        for (int i = 0; i < n; i++) {
            Checks.argument(
                    blocks[i] >= 0 && blocks[i] < n, "blocks[%d] must be in 0..%d but is %d", i, n - 1, blocks[i]);
            count = Math.max(count, blocks[i] + 1);
        }
        int[] sizes = new int[count];
        int[][] ties = new int[count][count];
        for (int i = 0; i < n; i++) {
            sizes[blocks[i]]++;
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                ties[blocks[i]][blocks[network.heads[k]]]++;
            }
        }
        ImmutableList.Builder<ImmutableIntArray> rows = ImmutableList.builder();
        for (int k = 0; k < count; k++) {
            Checks.argument(sizes[k] > 0, "blocks names %d blocks but none of the places is in block %d", count, k);
            rows.add(ImmutableIntArray.copyOf(ties[k]));
        }
        return new Model(ImmutableIntArray.copyOf(sizes), rows.build());
    }

    /**
     * The links within and between blocks, and what follows from them.
     *
     * @param sizes places of each block
     * @param ties links from each block to each
     */
    public record Model(ImmutableIntArray sizes, ImmutableList<ImmutableIntArray> ties) implements Serializable {
        private int places() {
            return sizes.stream().sum();
        }

        /**
         * The density of the network.
         *
         * @return links over n(n − 1)
         */
        public double density() {
            double links = 0;
            for (ImmutableIntArray row : ties) {
                links += row.stream().sum();
            }
            return links / ((double) places() * (places() - 1));
        }

        /**
         * The density of the links from one block to one.
         *
         * @param from k
         * @param to l
         * @return links over those possible; empty inside a block of one place
         */
        public OptionalDouble density(int from, int to) {
            double possible = (double) sizes.get(from) * (from == to ? sizes.get(to) - 1 : sizes.get(to));
            return Ratio.of(ties.get(from).get(to), possible);
        }

        /**
         * The densities between all blocks.
         *
         * @return row by row; empty inside a block of one place
         */
        public ImmutableList<ImmutableList<OptionalDouble>> densities() {
            ImmutableList.Builder<ImmutableList<OptionalDouble>> rows = ImmutableList.builder();
            for (int k = 0; k < count(); k++) {
                ImmutableList.Builder<OptionalDouble> row = ImmutableList.builder();
                for (int l = 0; l < count(); l++) {
                    row.add(density(k, l));
                }
                rows.add(row.build());
            }
            return rows.build();
        }

        /**
         * The image: which blocks are tied.
         *
         * @return row by row 1 where the density is not below that of the network, else 0
         */
        public ImmutableList<ImmutableIntArray> image() {
            double overall = density();
            ImmutableList.Builder<ImmutableIntArray> rows = ImmutableList.builder();
            for (int k = 0; k < count(); k++) {
                int[] row = new int[count()];
                for (int l = 0; l < count(); l++) {
                    OptionalDouble density = density(k, l);
                    row[l] = density.isPresent() && Ties.atLeast(density.getAsDouble(), overall) ? 1 : 0;
                }
                rows.add(ImmutableIntArray.copyOf(row));
            }
            return rows.build();
        }

        /**
         * The number of blocks.
         *
         * @return K
         */
        public int count() {
            return sizes.length();
        }

        /**
         * Links inside each block.
         *
         * @return K numbers
         */
        public ImmutableIntArray inside() {
            int[] inside = new int[count()];
            for (int k = 0; k < inside.length; k++) {
                inside[k] = ties.get(k).get(k);
            }
            return ImmutableIntArray.copyOf(inside);
        }

        /**
         * Links from each block to others.
         *
         * @return K numbers
         */
        public ImmutableIntArray sent() {
            int[] sent = new int[count()];
            for (int k = 0; k < sent.length; k++) {
                sent[k] = ties.get(k).stream().sum() - ties.get(k).get(k);
            }
            return ImmutableIntArray.copyOf(sent);
        }

        /**
         * Links to each block from others.
         *
         * @return K numbers
         */
        public ImmutableIntArray received() {
            int[] received = new int[count()];
            for (int k = 0; k < received.length; k++) {
                for (int l = 0; l < received.length; l++) {
                    received[k] += l == k ? 0 : ties.get(l).get(k);
                }
            }
            return ImmutableIntArray.copyOf(received);
        }

        /**
         * The share of its links that a block would have inside by its size.
         *
         * @return K shares (n(k) − 1)/(n − 1)
         */
        public ImmutableDoubleArray expectedInside() {
            double[] shares = new double[count()];
            for (int k = 0; k < shares.length; k++) {
                shares[k] = (sizes.get(k) - 1.0) / (places() - 1.0);
            }
            return ImmutableDoubleArray.copyOf(shares);
        }

        /**
         * The share of the links that leave its places that a block has inside.
         *
         * @return K shares; empty where no link leaves
         */
        public ImmutableList<OptionalDouble> actualInside() {
            ImmutableIntArray inside = inside();
            ImmutableIntArray sent = sent();
            ImmutableList.Builder<OptionalDouble> shares = ImmutableList.builder();
            for (int k = 0; k < count(); k++) {
                shares.add(Ratio.of(inside.get(k), (double) inside.get(k) + sent.get(k)));
            }
            return shares.build();
        }

        /**
         * The role of a block, by the balance of what it sends and receives.
         *
         * @param block its number
         * @return the role
         * @throws IllegalArgumentException if there is no such block
         * @throws UndefinedException if no link leaves its places
         */
        public BlockRole role(int block) {
            boolean inward = isInward(block);
            int balance = Integer.compare(received().get(block), sent().get(block));
            if (inward) {
                return balance > 0 ? BlockRole.NET_RECEIPT : BlockRole.BIDIRECTIONAL;
            }
            return balance < 0 ? BlockRole.NET_SPILLOVER : BlockRole.BROKER;
        }

        /**
         * The roles of all blocks.
         *
         * @return by the balance of what they send and receive; empty where no link leaves
         */
        public ImmutableList<Optional<BlockRole>> roles() {
            ImmutableList.Builder<Optional<BlockRole>> roles = ImmutableList.builder();
            for (int k = 0; k < count(); k++) {
                roles.add(actualInside().get(k).isPresent() ? Optional.of(role(k)) : Optional.empty());
            }
            return roles.build();
        }

        /**
         * The role of a block by whether it receives about nothing (isolate, primary, sycophant and broker of Wasserman
         * and Faust): at least the expected share inside: {@link BlockRole#BIDIRECTIONAL} where nothing is received, else
         * {@link BlockRole#NET_RECEIPT}; below it {@link BlockRole#NET_SPILLOVER} where nothing is received, else
         * {@link BlockRole#BROKER}.
         *
         * @param block its number
         * @param epsilon the largest share of all that blocks receive that counts as nothing, in [0, 1]; the source
         *     names no number
         * @return the role
         * @throws IllegalArgumentException if there is no such block, or the share is outside [0, 1]
         * @throws UndefinedException if no link leaves its places
         */
        public BlockRole roleByReceipts(int block, double epsilon) {
            Checks.between(epsilon, 0, 1, "epsilon");
            boolean inward = isInward(block);
            double all = received().stream().sum();
            double share = all == 0 ? 0 : received().get(block) / all;
            boolean none = Ties.atLeast(epsilon, share);
            if (inward) {
                return none ? BlockRole.BIDIRECTIONAL : BlockRole.NET_RECEIPT;
            }
            return none ? BlockRole.NET_SPILLOVER : BlockRole.BROKER;
        }

        private boolean isInward(int block) {
            Checks.argument(block >= 0 && block < count(), "block must be in 0..%d but is %d", count() - 1, block);
            OptionalDouble actual = actualInside().get(block);
            if (actual.isEmpty()) {
                throw UndefinedException.undefined("no link leaves the places of block " + block + ": it has no role");
            }
            return Ties.atLeast(actual.getAsDouble(), expectedInside().get(block));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "BlockModel[%d blocks of %s places, links %s]", count(), sizes, ties);
        }
    }
}
