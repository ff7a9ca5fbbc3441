"""The best totals of complete tables, by scipy: reads one JSON table a line, answers with a line each."""
import json, sys
import numpy as np
from scipy.optimize import linear_sum_assignment

print("ready", flush=True)
for line in sys.stdin:
    table = np.array(json.loads(line), dtype=np.float64)
    print(float(table[linear_sum_assignment(table, maximize=True)].sum()) if table.size > 0 else 0.0, flush=True)
