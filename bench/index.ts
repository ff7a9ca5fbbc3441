console.log("The benches are not written yet.");
