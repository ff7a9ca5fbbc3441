"""Best totals by scipy, as a peer: reads problems from standard input, one JSON line each, and answers with a line each."""
import json, sys, time
import numpy as np
import scipy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

print(json.dumps(scipy.__version__), flush=True)
for line in sys.stdin:
    case = json.loads(line)
    capacity = np.array(case["capacity"])
    values = np.fromfile(case["values"], dtype=np.float64)
    # A column of several places is as many columns: scipy knows no capacities.
    if "targets" in case:
        offsets, targets = (np.fromfile(case[name], dtype=np.int32) for name in ("offsets", "targets"))
        first = np.concatenate([[0], np.cumsum(capacity)])
        counts = capacity[targets]
        indices = np.repeat(first[targets], counts) + np.concatenate([np.arange(count) for count in counts])
        bounds = np.concatenate([[0], np.cumsum(counts)])[offsets]
        # Explicit zeros would be dropped.
        matrix = csr_matrix((np.repeat(values, counts) + 1, indices, bounds), shape=(len(offsets) - 1, first[-1]))
        solve = lambda: min_weight_full_bipartite_matching(matrix, maximize=True)
        total = lambda pairs: matrix[pairs[0], pairs[1]].sum() - len(pairs[0])
    else:
        matrix = np.repeat(values.reshape(case["rows"], -1), capacity, axis=1)
        solve = lambda: linear_sum_assignment(matrix, maximize=True)
        total = lambda pairs: matrix[pairs].sum()
    times = []
    for _ in range(case["runs"]):
        before = time.process_time()
        pairs = solve()
        times.append(1000 * (time.process_time() - before))
    print(json.dumps({"total": float(total(pairs)), "median": sorted(times)[(len(times) - 1) // 2]}), flush=True)
